package org.wego.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import org.wego.localstack.Json;

/** The panel decides by the ranking, and the winners are announced, all at once (A7 to A9). */
final class AwardsCeremony {

  private static final String SECRETARIAT = "secretariat";
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int PRIZES = 10;
  private static final Pattern CODE =
      Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}");
  private static final List<String> CATEGORIES =
      List.of("SERVICES", "EFFICIENCY", "OPEN_CITY", "URBAN_MANAGEMENT", "DIGITAL_DIVIDE");

  private final Narrator narrator;
  private final MailedCodes codes;
  private final Directory directory;

  AwardsCeremony(Narrator narrator, MailedCodes codes) {
    this.narrator = narrator;
    this.codes = codes;
    this.directory = new Directory(narrator);
  }

  void decide(String edition) {
    narrator.chapter("The ranking, by normalised means (A7)");
    String ranking = "/award-editions/" + edition + "/ranking?category=";
    narrator.call(Call.get(ranking + "OPEN_CITY").as(SECRETARIAT), OK);
    narrator.chapter("The panel decides: a Best and an Outstanding prize in each category (A8)");
    for (String category : CATEGORIES) {
      JsonNode ranked = narrator.look(Call.get(ranking + category).as(SECRETARIAT)).path("entries");
      decide(edition, category, "BEST", ranked.path(0), category.equals(CATEGORIES.get(0)));
      decide(edition, category, "OUTSTANDING", ranked.path(1), false);
    }
    narrator.insist(
        winners().isEmpty(), "nobody should learn of the winners before the ceremony (A9)");
    narrator.seen("Ten prizes are decided, and under embargo: the public list has none of them");
  }

  void announce(String edition) {
    narrator.chapter("28 June 2017: the ceremony. All winners are public at once (A9)");
    narrator.call(
        Call.post("/award-editions/" + edition + "/announcement").as(SECRETARIAT), CREATED);
    JsonNode winners = winners();
    winners.forEach(
        winner ->
            narrator.say(
                "   %-17s %-12s %s, \"%s\""
                    .formatted(
                        winner.path("category").asText(),
                        winner.path("kind").asText(),
                        winner.path("cityName").asText(),
                        winner.path("title").asText())));
    narrator.insist(winners.size() == PRIZES, "there should be ten winners: " + winners.size());

    narrator.chapter("Anyone can check a certificate by its code (A8)");
    narrator.call(Call.get("/award-certificates/" + codes.await("awards@seoul.example", CODE)), OK);
    String seoul = directory.member("Seoul").path("id").asText();
    narrator.await(
        "the prizes in Seoul's record",
        Call.get("/members/" + seoul + "/awards"),
        answer -> answer.status() == OK && !answer.body().path("items").isEmpty());
    narrator.seen("And the members' records tell what they won: /members/" + seoul + "/awards");
  }

  private void decide(String edition, String category, String kind, JsonNode entry, boolean shown) {
    ObjectNode prize =
        Json.MAPPER
            .createObjectNode()
            .put("category", category)
            .put("kind", kind)
            .put("entryId", entry.path("entryId").asText())
            .put("minutes", "As ranked; decided unanimously on 5 June 2017.");
    Call decision = Call.post("/award-editions/" + edition + "/prizes").as(SECRETARIAT).json(prize);
    if (shown) {
      narrator.call(decision, CREATED);
    } else {
      narrator.quietly(decision, CREATED);
    }
  }

  private JsonNode winners() {
    return narrator.look(Call.get("/award-winners?year=2017&limit=50")).path("items");
  }
}
