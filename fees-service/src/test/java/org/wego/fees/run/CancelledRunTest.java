package org.wego.fees.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Database;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Roster;

/** Runs that the Secretariat stops. */
@QuarkusTest
class CancelledRunTest extends FeesTest {

  private static final int MEMBERS = 12_000;

  @Test
  @DisplayName("F11: a cancelled run keeps what it has issued, and another one issues the rest")
  void a_run_is_cancelled_between_two_chunks_and_another_one_issues_the_rest() {
    Api.importIndicators();
    Generated.accounts(MEMBERS);
    String id = Api.requestRun(2016, false).statusCode(202).extract().path("id");
    await().atMost(Duration.ofSeconds(60)).until(() -> run(id).getInt("counts.issued") > 0);

    cancel(id)
        .statusCode(200)
        .body("state", equalTo("CANCELLED"))
        .body("cancelledBy", equalTo("somebody with secretariat"));

    JsonPath cancelled = run(id);
    int issued = cancelled.getInt("counts.issued");
    assertThat(issued).isPositive().isLessThan(MEMBERS);
    assertThat(cancelled.getString("finishedAt")).isNotNull();
    assertThat(Database.number("SELECT count(*) FROM invoice")).isEqualTo(issued);
    assertThat(Database.number("SELECT max(number_in_year) FROM invoice")).isEqualTo(issued);
    // The observer of a run is told its end, whichever it is.
    assertThat(events(id)).contains("\"state\":\"CANCELLED\"");

    JsonPath rest = Api.run(2016);
    assertThat(rest.getInt("counts.alreadyIssued")).isEqualTo(issued);
    assertThat(rest.getInt("counts.issued")).isEqualTo(MEMBERS - issued);
    assertThat(run(id).getInt("counts.issued")).isEqualTo(issued);
    assertThat(Database.number("SELECT max(number_in_year) FROM invoice")).isEqualTo(MEMBERS);
  }

  @Test
  @DisplayName("F11: what has ended is not cancelled, and what was cancelled is not resumed")
  void a_cancelled_run_is_final() {
    Generated.account(Roster.member("Seoul"));
    Api.importIndicators();
    String ended = Api.run(2016).getString("id");
    cancel(ended).statusCode(409).body("code", equalTo("FEE_RUN_ENDED"));

    Database.execute(
        "UPDATE fee_run SET state = 'CANCELLED', cancelled_by = 'a test' WHERE id = ?::uuid",
        ended);
    Api.secretariat()
        .post("/api/v1/fee-runs/" + ended + "/resumption")
        .then()
        .statusCode(409)
        .body("code", equalTo("FEE_RUN_CANCELLED"));
    cancel(ended).statusCode(409).body("code", equalTo("FEE_RUN_ENDED"));
    cancel("01a214d2-c5a2-756c-ab8f-a341e674827a").statusCode(404);
  }

  private static ValidatableResponse cancel(String id) {
    return Api.secretariat().post("/api/v1/fee-runs/" + id + "/cancellation").then();
  }

  private static JsonPath run(String id) {
    return Api.secretariat().get("/api/v1/fee-runs/" + id).then().extract().jsonPath();
  }

  /** The whole stream: it ends, or this would not come back. */
  private static String events(String id) {
    return Api.secretariat()
        .accept("text/event-stream")
        .get("/api/v1/fee-runs/" + id + "/progress")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
