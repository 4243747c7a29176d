package org.wego.fees.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Database;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Generated;
import org.wego.platform.id.Ids;

/** A fee year of 20,000 members, which are ten chunks, interrupted. */
@QuarkusTest
class LargeRunTest extends FeesTest {

  private static final Logger LOG = Logger.getLogger(LargeRunTest.class);
  private static final int MEMBERS = 10_000;

  private static void known(int members) {
    Api.importIndicators();
    Generated.accounts(members);
  }

  @Test
  @DisplayName("F11, F12: a run whose connections are cut goes on to exactly one invoice each")
  void a_run_whose_connections_are_cut_again_and_again_ends_exact() {
    known(MEMBERS);
    String id = Api.requestRun(2016, false).statusCode(202).extract().path("id");
    long cuts = 0;
    while (cuts < 5) {
      long before = cuts;
      cuts +=
          await()
              .atMost(Duration.ofSeconds(60))
              .pollInterval(Duration.ofMillis(5))
              .until(LargeRunTest::cutTheConnectionOfAChunk, cut -> cut > 0);
      LOG.infof("Cut %d to %d", before, cuts);
    }
    JsonPath run = Api.awaitRun(id);
    assertThat(run.getString("state")).isEqualTo("COMPLETED");
    assertThat(run.getInt("counts.issued")).isEqualTo(MEMBERS);
    assertExactlyOneInvoiceEach(MEMBERS);
  }

  @Test
  @DisplayName("F11, F12: a run that a killed process left is taken up by itself and by resuming")
  void a_run_that_a_killed_process_left_in_the_middle_is_taken_up() {
    known(4_000);
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO fee_run (id, fee_year, dry_run, state, schedule_id, indicator_revision, phase,
                             requested_by, requested_at, started_at)
        SELECT ?, 2016, false, 'RUNNING', s.id, (SELECT max(revision) FROM economic_indicator),
               'SCAN', 'a test', now(), now()
          FROM fee_schedule s
        """,
        id);
    Api.secretariat().post("/api/v1/fee-runs/" + id + "/resumption").then().statusCode(202);
    JsonPath run = Api.awaitRun(id.toString());
    assertThat(run.getInt("counts.issued")).isEqualTo(4_000);
    assertExactlyOneInvoiceEach(4_000);
  }

  private static long cutTheConnectionOfAChunk() {
    return Database.number(
        """
        SELECT count(*) FILTER (WHERE pg_terminate_backend(pid))
          FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()
           AND state = 'active' AND query LIKE 'WITH assessed%'
        """);
  }

  private static void assertExactlyOneInvoiceEach(int members) {
    assertThat(Database.number("SELECT count(*) FROM invoice")).isEqualTo(members);
    assertThat(Database.number("SELECT count(DISTINCT member_id) FROM invoice")).isEqualTo(members);
    assertThat(Database.number("SELECT min(number_in_year) FROM invoice")).isEqualTo(1);
    assertThat(Database.number("SELECT max(number_in_year) FROM invoice")).isEqualTo(members);
    assertThat(Database.number("SELECT last_number FROM invoice_counter")).isEqualTo(members);
    assertThat(Database.number("SELECT count(*) FROM invoice_line")).isEqualTo(members);
  }
}
