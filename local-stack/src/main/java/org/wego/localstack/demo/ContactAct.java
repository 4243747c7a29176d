package org.wego.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import org.wego.localstack.Json;
import org.wego.localstack.clock.SharedClock;

/** A contact that nobody has confirmed for long is stale, until its city says that it holds. */
final class ContactAct {

  private static final String SECRETARIAT = "secretariat";
  private static final String EMAIL = "wego@seoul.example";
  private static final int OK = 200;
  private static final int CREATED = 201;

  private final Narrator narrator;
  private final SharedClock clock;

  ContactAct(Narrator narrator, SharedClock clock) {
    this.narrator = narrator;
    this.clock = clock;
  }

  void play() {
    String seoul =
        narrator
            .look(Call.get("/members?country=KR&q=seoul"))
            .path("items")
            .path(0)
            .path("id")
            .asText();
    JsonNode contact = contact(seoul);
    if (contact.isMissingNode()) {
      contact = importContact(seoul);
    }
    if (!contact.path("stale").booleanValue()) {
      narrator.chapter("A contact that was stale (M10)");
      narrator.seen("Seoul confirmed its contact in an earlier demo: nothing to do");
      return;
    }
    report();
    verify(seoul, contact);
  }

  private JsonNode importContact(String seoul) {
    narrator.chapter("Contacts are imported, one of them confirmed long ago (M13)");
    LocalDate longAgo = clock.now().toLocalDate().minusYears(2);
    narrator.call(
        Call.post("/contact-imports")
            .as(SECRETARIAT)
            .csv(
                """
                memberId,type,name,nativeName,title,email,phone,language,verifiedAt
                %s,ADMINISTRATIVE,Kim Min-ji,김민지,International Relations,%s,+82 2 0000 0000,ko,%s
                """
                    .formatted(seoul, EMAIL, longAgo),
                4),
        CREATED);
    return contact(seoul);
  }

  private void report() {
    narrator.chapter("The Secretariat sees whose contacts are stale (M10)");
    narrator.call(Call.get("/stale-contacts/summary").as(SECRETARIAT), OK);
  }

  private void verify(String seoul, JsonNode contact) {
    narrator.chapter("Seoul confirms its contact (M10)");
    ObjectNode verification =
        Json.MAPPER.createObjectNode().put("evidence", "Confirmed by the city itself");
    narrator.call(
        Call.post(
                "/members/%s/contacts/%s/verifications"
                    .formatted(seoul, contact.path("id").asText()))
            .as("member-seoul")
            .json(verification),
        OK);
    JsonNode confirmed = contact(seoul);
    narrator.insist(
        !confirmed.path("stale").booleanValue(), "the contact should be current: " + confirmed);
    narrator.seen("Confirmed at " + confirmed.path("verifiedAt").asText() + ": no longer stale");
  }

  private JsonNode contact(String seoul) {
    JsonNode contacts = narrator.look(Call.get("/members/" + seoul + "/contacts").as(SECRETARIAT));
    return StreamSupport.stream(contacts.path("items").spliterator(), false)
        .filter(item -> item.path("email").asText().equals(EMAIL))
        .findFirst()
        .orElse(Json.MAPPER.missingNode());
  }
}
