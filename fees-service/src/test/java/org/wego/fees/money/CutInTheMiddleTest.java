package org.wego.fees.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Database;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Invoices;
import org.wego.fees.testing.Payments;
import org.wego.fees.testing.Roster;
import org.wego.platform.testkit.WegoServers;

/** Transactions that die half done, each at the same point: while they wait for Seoul's account. */
@QuarkusTest
class CutInTheMiddleTest extends FeesTest {

  private static final Roster.Member SEOUL = Roster.member("Seoul");
  private static final List<Roster.Member> OTHERS =
      List.of(Roster.member("Frankfurt"), Roster.member("Agra"), Roster.member("Barcelona"));

  @BeforeEach
  void members_are_known() {
    Generated.account(SEOUL);
    OTHERS.forEach(Generated::account);
    Api.importIndicators();
  }

  @Test
  @DisplayName("F12: a chunk of a run that dies half done leaves no gap in the numbers")
  void a_chunk_that_dies_leaves_no_gap() throws Exception {
    String id;
    try (Connection holder = holdingTheAccountOfSeoul()) {
      id = Api.requestRun(2016, false).statusCode(202).extract().path("id");
      cutWhoWaits();
      cutWhoWaits();
      assertThat(Database.number("SELECT count(*) FROM invoice")).isZero();
      holder.rollback();
    }
    assertThat(Api.awaitRun(id).getInt("counts.issued")).isEqualTo(4);
    assertThat(Invoices.of(2016).values().stream().map(Invoices.Row::number))
        .containsExactlyInAnyOrderElementsOf(Invoices.numbers(2016, 4));
    assertThat(Books.read().faults()).isEmpty();
  }

  @Test
  @DisplayName("F12: a credit note that dies half done leaves no gap, and its key makes one")
  void a_credit_note_that_dies_leaves_no_gap() throws Exception {
    Api.run(2016);
    String path = "/api/v1/invoices/" + Invoices.of(2016).get(SEOUL.id()).id() + "/credit-notes";
    String key = UUID.randomUUID().toString();
    try (Connection holder = holdingTheAccountOfSeoul()) {
      CompletableFuture<Response> dying = CompletableFuture.supplyAsync(() -> credit(path, key));
      cutWhoWaits();
      assertThat(dying.join().statusCode()).isEqualTo(503);
      holder.rollback();
    }
    String frankfurts =
        "/api/v1/invoices/" + Invoices.of(2016).get(OTHERS.get(0).id()).id() + "/credit-notes";
    String year = Payments.today().substring(0, 4);
    Response next = credit(frankfurts, UUID.randomUUID().toString());
    assertThat(next.<String>path("number")).isEqualTo("WEGO-CN-" + year + "-000001");
    Response again = credit(path, key);
    assertThat(again.<String>path("number")).isEqualTo("WEGO-CN-" + year + "-000002");
    assertThat(credit(path, key).<String>path("id")).isEqualTo(again.path("id"));
    assertThat(Books.read().faults()).isEmpty();
  }

  @Test
  @DisplayName("F12: a payment that dies half done is not there, and its key books it once")
  void a_payment_that_dies_is_booked_once() throws Exception {
    Api.run(2016);
    String key = UUID.randomUUID().toString();
    try (Connection holder = holdingTheAccountOfSeoul()) {
      CompletableFuture<Response> dying = CompletableFuture.supplyAsync(() -> receive(key));
      cutWhoWaits();
      assertThat(dying.join().statusCode()).isEqualTo(503);
      holder.rollback();
    }
    assertThat(Database.number("SELECT count(*) FROM payment")).isZero();
    assertThat(receive(key).statusCode()).isEqualTo(201);
    assertThat(receive(key).statusCode()).isEqualTo(201);
    assertThat(Database.number("SELECT count(*) FROM payment")).isEqualTo(1);
    assertThat(Books.read().faults()).isEmpty();
  }

  private static Response credit(String path, String key) {
    return Api.secretariat()
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body("{\"amount\":{\"amount\":\"100.00\",\"currency\":\"USD\"},\"reason\":\"Too much\"}")
        .post(path);
  }

  private static Response receive(String key) {
    return Api.secretariat()
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(
            """
            {"memberId":"%s","amount":{"amount":"5000.00","currency":"USD"},"receivedOn":"%s"}
            """
                .formatted(SEOUL.id(), Payments.today()))
        .post("/api/v1/payments");
  }

  private static Connection holdingTheAccountOfSeoul() throws Exception {
    Connection holder = WegoServers.postgres().connect();
    holder.setAutoCommit(false);
    try (PreparedStatement lock =
        holder.prepareStatement("SELECT 1 FROM billing_account WHERE member_id = ? FOR UPDATE")) {
      lock.setObject(1, SEOUL.id());
      lock.execute();
    }
    return holder;
  }

  private static void cutWhoWaits() {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(10))
        .until(
            () ->
                Database.number(
                        """
                        SELECT count(*) FILTER (WHERE pg_terminate_backend(pid, 1000))
                          FROM pg_stat_activity
                         WHERE datname = current_database() AND wait_event_type = 'Lock'
                           AND pid <> pg_backend_pid() AND backend_type = 'client backend'
                        """)
                    > 0);
  }
}
