package org.wego.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.wego.localstack.Json;
import org.wego.localstack.clock.SharedClock;

/** A member pays what it owes, as who would be President City has to (G2a). */
final class Dues {

  private static final String SECRETARIAT = "secretariat";
  private static final int CREATED = 201;

  private final Narrator narrator;
  private final SharedClock clock;
  private final Directory directory;

  Dues(Narrator narrator, SharedClock clock) {
    this.narrator = narrator;
    this.clock = clock;
    this.directory = new Directory(narrator);
  }

  /** Pays what is overdue, if anything is. */
  void settle(String city) {
    String member = directory.member(city).path("id").asText();
    JsonNode standing = standing(member);
    if (!inArrears(standing)) {
      return;
    }
    narrator.chapter(city + " pays what it owes, or it could not be President City (G2a)");
    for (JsonNode reason : standing.path("reasons")) {
      if (reason.path("code").asText().equals("OVERDUE")) {
        pay(reason);
      }
    }
    narrator.insist(!inArrears(standing(member)), city + " should be in good standing");
  }

  private JsonNode standing(String member) {
    return narrator.look(Call.get("/billing-accounts/" + member + "/standing").as(SECRETARIAT));
  }

  private static boolean inArrears(JsonNode standing) {
    return standing.path("standing").asText().equals("ARREARS");
  }

  private void pay(JsonNode overdue) {
    String number = overdue.path("invoiceNumber").asText();
    ObjectNode payment =
        Json.MAPPER
            .createObjectNode()
            .put("receivedOn", clock.now().toLocalDate().toString())
            .put("reference", number);
    payment.set("amount", overdue.path("unpaid"));
    narrator.quietly(
        Call.post("/invoices/" + overdue.path("invoiceId").asText() + "/payments")
            .as(SECRETARIAT)
            .once("demo-dues-" + number)
            .json(payment),
        CREATED);
    narrator.seen(
        "%s: %s USD are paid".formatted(number, overdue.path("unpaid").path("amount").asText()));
  }
}
