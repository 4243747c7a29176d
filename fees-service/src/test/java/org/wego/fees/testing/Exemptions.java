package org.wego.fees.testing;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;

/** Exemptions, as the Secretariat grants and sees them. */
public final class Exemptions {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Exemptions() {}

  /** A waiver by a decision. */
  public static ValidatableResponse waive(UUID memberId, int feeYear) {
    return Payments.post(
        "/api/v1/exemptions",
        """
        {"memberId":"%s","feeYear":%d,"reason":"Earthquake","decisionReference":"EXCOM-2016-03"}
        """
            .formatted(memberId, feeYear));
  }

  public static ValidatableResponse revoke(String id) {
    return Payments.post(
        "/api/v1/exemptions/" + id + "/revocation",
        "{\"reason\":\"Another member was meant\",\"decisionReference\":\"EXCOM-2016-05\"}");
  }

  /** The member's only exemption, once it is there. */
  public static JsonPath awaitOf(UUID memberId) {
    String id =
        await()
            .atMost(PATIENCE)
            .until(
                () ->
                    Api.secretariat()
                        .get("/api/v1/exemptions?memberId={id}", memberId)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("items[0].id"),
                found -> found != null);
    return Api.secretariat().get("/api/v1/exemptions/{id}", id).then().extract().jsonPath();
  }
}
