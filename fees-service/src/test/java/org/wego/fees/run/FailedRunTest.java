package org.wego.fees.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Database;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Invoices;
import org.wego.fees.testing.Roster;

@QuarkusTest
class FailedRunTest extends FeesTest {

  @Test
  @DisplayName(
      "F11: a fault that trying again does not cure stops the run, which resumes when cured")
  void a_run_fails_of_wrong_data_and_resumes_when_they_are_right() {
    Api.importIndicators();
    Generated.account(Roster.member("Seoul"));
    Api.run(2016);
    Generated.account(Roster.member("Hebron"));
    Generated.account(Roster.member("Frankfurt"));
    // As after a restore by hand: the counter gives away a number that is taken.
    Database.execute("UPDATE invoice_counter SET last_number = 0");

    JsonPath failed = Api.run(2016);
    assertThat(failed.getString("state")).isEqualTo("FAILED");
    assertThat(failed.getString("failure")).isNotBlank().doesNotContainIgnoringCase("sql");
    assertThat(failed.getInt("counts.issued")).isZero();

    Database.execute("UPDATE invoice_counter SET last_number = 1");
    String id = failed.getString("id");
    Api.secretariat().post("/api/v1/fee-runs/" + id + "/resumption").then().statusCode(202);
    JsonPath resumed = Api.awaitRun(id);
    assertThat(resumed.getString("state")).isEqualTo("COMPLETED_WITH_EXCEPTIONS");
    assertThat(resumed.getInt("counts.issued")).isEqualTo(1);
    assertThat(resumed.getInt("counts.alreadyIssued")).isEqualTo(1);
    assertThat(resumed.getInt("counts.exceptions")).isEqualTo(1);
    assertThat(resumed.getString("failure")).isNull();
    assertThat(Invoices.of(2016).values().stream().map(Invoices.Row::number))
        .isEqualTo(List.of("WEGO-2016-000001", "WEGO-2016-000002"));
  }
}
