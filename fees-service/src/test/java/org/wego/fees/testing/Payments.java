package org.wego.fees.testing;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.platform.testkit.TestClock;

/** Money that comes in, as the Secretariat enters it. */
public final class Payments {

  private Payments() {}

  /** From a member, for whatever it owes. */
  public static ValidatableResponse receive(UUID memberId, String amount) {
    return post(
        "/api/v1/payments",
        """
        {"memberId":"%s","amount":{"amount":"%s","currency":"USD"},"receivedOn":"%s"}
        """
            .formatted(memberId, amount, today()));
  }

  /** For an invoice. */
  public static ValidatableResponse pay(String invoiceId, String amount) {
    return post(
        "/api/v1/invoices/" + invoiceId + "/payments",
        """
        {"amount":{"amount":"%s","currency":"USD"},"receivedOn":"%s","reference":"by wire"}
        """
            .formatted(amount, today()));
  }

  /** A POST with an idempotency key of its own. */
  public static ValidatableResponse post(String path, String body) {
    return Api.secretariat()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(ContentType.JSON)
        .body(body)
        .post(path)
        .then();
  }

  public static String today() {
    return LocalDate.now(TestClock.clock()).toString();
  }
}
