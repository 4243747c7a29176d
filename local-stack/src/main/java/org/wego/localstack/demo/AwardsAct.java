package org.wego.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import org.wego.localstack.Json;
import org.wego.localstack.clock.SharedClock;
import org.wego.localstack.mail.CaughtMails;

/**
 * The WeGO Awards of 2017, from the call to the winners, with the clock in that year (A1 to A9).
 * The clock goes back to where it stood, whatever happens.
 */
final class AwardsAct {

  private static final String SECRETARIAT = "secretariat";
  private static final int YEAR = 2017;
  private static final int CREATED = 201;

  private final Narrator narrator;
  private final SharedClock clock;
  private final AwardsCall call;
  private final AwardsPanel panel;
  private final AwardsCeremony ceremony;

  AwardsAct(Narrator narrator, SharedClock clock, CaughtMails mails) {
    this.narrator = narrator;
    this.clock = clock;
    this.call = new AwardsCall(narrator);
    MailedCodes codes = new MailedCodes(mails);
    this.panel = new AwardsPanel(narrator, codes);
    this.ceremony = new AwardsCeremony(narrator, codes);
  }

  void play() {
    for (JsonNode edition :
        narrator.look(Call.get("/award-editions").as(SECRETARIAT)).path("items")) {
      if (edition.path("year").intValue() == YEAR) {
        narrator.chapter("The WeGO Awards of 2017");
        narrator.insist(
            edition.path("phase").asText().equals("ANNOUNCED"),
            "an earlier demo broke off in the awards of 2017; './wego reset' begins anew");
        narrator.seen("Their winners were announced in an earlier demo: nothing to do");
        return;
      }
    }
    String present = clock.now().toLocalDateTime().truncatedTo(ChronoUnit.SECONDS).toString();
    try {
      hold();
    } finally {
      clock.set(present);
    }
  }

  private void hold() {
    clock.set("2017-01-09T10:00");
    String edition = open();
    call.enter(edition);
    narrator.chapter("The call closes; what comes later is late, were it by a second (A4)");
    clock.set("2017-04-03T10:00");
    call.comeLate();
    goOn(edition, "SCREENING");
    call.screen();
    panel.convene(edition);
    goOn(edition, "JUDGING");
    panel.meetConflict(call.entryOf("Public lending of municipal data"));
    panel.score(edition);
    clock.set("2017-06-05T10:00");
    goOn(edition, "DELIBERATION");
    ceremony.decide(edition);
    goOn(edition, "DECIDED");
    clock.set("2017-06-28T20:00");
    ceremony.announce(edition);
  }

  private String open() {
    narrator.chapter("January 2017: the call for the WeGO Awards opens (A1, A4)");
    ObjectNode draft =
        Json.MAPPER
            .createObjectNode()
            .put("year", YEAR)
            .put("callOpensAt", "2017-01-09T00:00:00Z")
            .put("callClosesAt", "2017-03-31T15:00:00Z")
            .put("judgingClosesAt", "2017-05-31T15:00:00Z");
    JsonNode edition =
        narrator.call(
            Call.post("/award-editions")
                .as(SECRETARIAT)
                .json(draft)
                .showing("id", "title", "phase", "entriesPerCity", "judgesPerEntry", "criteria"),
            CREATED);
    goOn(edition.path("id").asText(), "CALL_OPEN");
    return edition.path("id").asText();
  }

  private void goOn(String edition, String phase) {
    narrator.call(
        Call.post("/award-editions/" + edition + "/phase-changes")
            .as(SECRETARIAT)
            .json(Json.MAPPER.createObjectNode().put("to", phase))
            .showing("from", "to", "changedAt"),
        CREATED);
  }
}
