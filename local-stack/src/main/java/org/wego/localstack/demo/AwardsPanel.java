package org.wego.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.wego.localstack.Json;

/** A panel is convened, the entries are shared out, and each judge scores (A5, A6). */
final class AwardsPanel {

  private static final String SECRETARIAT = "secretariat";
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int ACCEPTED = 202;
  private static final int NOT_FOUND = 404;
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{40,100}");

  /** Judge 1 is affiliated with the Republic of Korea, and so scores no entry from there. */
  private static final List<Judge> JUDGES =
      List.of(
          new Judge("judge-1", "Prof. Park Ji-woo", "IT", "KR"),
          new Judge("judge-2", "Dr. Lena Vogt", "PUBLIC_ADMINISTRATION", "AT"),
          new Judge("judge-3", "Amina Diallo", "IT", "SN"),
          new Judge("judge-4", "Prof. Carlos Souza", "PUBLIC_ADMINISTRATION", "BR"),
          new Judge("judge-5", "Dr. Mere Tamani", "IT", "FJ"));

  private final Narrator narrator;
  private final MailedCodes codes;

  private record Judge(String user, String name, String expertise, String country) {

    String email() {
      return user + "@panel.example";
    }
  }

  AwardsPanel(Narrator narrator, MailedCodes codes) {
    this.narrator = narrator;
    this.codes = codes;
  }

  void convene(String edition) {
    narrator.chapter("Five judges are appointed and accept, with the code of their mail (A5)");
    for (Judge judge : JUDGES) {
      appoint(edition, judge, judge == JUDGES.get(0));
    }
    narrator.seen("The panel is complete");
    narrator.chapter("The seed of the lot is published before anybody scores (A7)");
    narrator.call(
        Call.put("/award-editions/" + edition + "/lot-seed")
            .as(SECRETARIAT)
            .json(Json.MAPPER.createObjectNode().put("seed", "KOSPI 2017-03-31 close 2160.23")),
        OK);
    shareOut(edition);
  }

  /** A judge never scores an entry of a country of his or hers, and does not even see it. */
  void meetConflict(String entry) {
    narrator.chapter("A judge from Korea does not score Seoul, nor see its entry (A5)");
    narrator.call(Call.get("/award-entries/" + entry).as(JUDGES.get(0).user), NOT_FOUND);
    narrator.call(Call.get("/award-entries/" + entry + "/conflicts").as(SECRETARIAT), OK);
  }

  void score(String edition) {
    narrator.chapter("Each judge scores what is assigned, and cannot see the others' before (A6)");
    JsonNode criteria =
        narrator.look(Call.get("/award-editions/" + edition + "/criteria")).path("criteria");
    int sheets = 0;
    for (int i = 0; i < JUDGES.size(); i++) {
      JsonNode assigned =
          narrator
              .look(
                  Call.get("/award-editions/" + edition + "/assignments?limit=200")
                      .as(JUDGES.get(i).user))
              .path("items");
      for (JsonNode assignment : assigned) {
        score(JUDGES.get(i).user, assignment, criteria, i, sheets == 0);
        sheets++;
      }
    }
    narrator.seen(sheets + " score sheets are final");
    narrator.call(Call.get("/award-editions/" + edition + "/scoring-progress").as(SECRETARIAT), OK);
  }

  private void appoint(String edition, Judge judge, boolean shown) {
    ObjectNode body =
        Json.MAPPER.createObjectNode().put("name", judge.name).put("email", judge.email());
    body.putArray("expertise").add(judge.expertise);
    body.putArray("affiliations").addObject().put("kind", "COUNTRY").put("country", judge.country);
    Call appointment =
        Call.post("/award-editions/" + edition + "/judges").as(SECRETARIAT).json(body);
    if (shown) {
      narrator.call(
          appointment.showing("id", "name", "expertise", "affiliations", "state"), CREATED);
    } else {
      narrator.quietly(appointment, CREATED);
    }
    Call acceptance =
        Call.post("/award-judge-invitations/acceptance")
            .as(judge.user)
            .json(Json.MAPPER.createObjectNode().put("token", codes.await(judge.email(), CODE)));
    narrator.quietly(acceptance, OK);
  }

  private void shareOut(String edition) {
    narrator.chapter("A solver shares the entries out: three judges each, no conflict (A6)");
    JsonNode run =
        narrator.call(
            Call.post("/award-editions/" + edition + "/assignments").as(SECRETARIAT), ACCEPTED);
    JsonNode done =
        narrator.await(
            "the assignments",
            Call.get("/award-editions/" + edition + "/assignment-runs/" + run.path("id").asText())
                .as(SECRETARIAT),
            answer ->
                answer.status() == OK
                    && !answer.body().path("state").asText().matches("QUEUED|RUNNING"));
    narrator.insist(
        done.path("state").asText().equals("COMPLETED"), "the entries are not shared out: " + done);
    JsonNode loads = done.path("result").path("loads");
    narrator.seen(
        "Each judge has between %d and %d entries"
            .formatted(loads.path("fewest").intValue(), loads.path("most").intValue()));
  }

  private void score(
      String user, JsonNode assignment, JsonNode criteria, int judge, boolean shown) {
    ObjectNode sheet = Json.MAPPER.createObjectNode();
    ArrayNode scores = sheet.putArray("scores");
    String entryPath = "/award-entries/" + assignment.path("entryId").asText();
    String title = narrator.look(Call.get(entryPath).as(user)).path("title").asText();
    int entry = Math.floorMod(title.length(), 7);
    int position = 0;
    for (JsonNode criterion : criteria) {
      scores
          .addObject()
          .put("criterionId", criterion.path("id").asText())
          .put(
              "value",
              BigDecimal.valueOf(
                  450L + 60L * entry + 25L * judge + 10L * (entry * judge % 3) + 15L * position++,
                  2));
    }
    String path = entryPath + "/scores";
    Call draft = Call.put(path).as(user).json(sheet);
    if (shown) {
      narrator.call(draft, CREATED);
    } else {
      narrator.quietly(draft, CREATED);
    }
    narrator.quietly(Call.post(path + "/finalization").as(user), OK);
  }
}
