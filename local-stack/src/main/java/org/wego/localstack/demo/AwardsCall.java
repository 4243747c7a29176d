package org.wego.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wego.localstack.Json;

/** Cities enter for the awards, members and others, and are screened (A3, A4). */
final class AwardsCall {

  private static final String SECRETARIAT = "secretariat";
  private static final String ADDRESS = "awards@%s.example";
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int CONFLICT = 409;

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry("member-seoul", "Seoul", "OPEN_CITY", "Public lending of municipal data"),
          new Entry("applicant", "Porto", "SERVICES", "One counter for every permit"),
          new Entry("member-frankfurt", "Frankfurt", "SERVICES", "Moving house in one form"),
          new Entry("member-seoul", "Seoul", "EFFICIENCY", "Night buses where people wait"),
          new Entry(SECRETARIAT, "Gimpo", "EFFICIENCY", "A sewer that calls for help"),
          new Entry(SECRETARIAT, "Barcelona", "OPEN_CITY", "Council meetings for all to see"),
          new Entry(SECRETARIAT, "Chengdu", "URBAN_MANAGEMENT", "Lights that follow the crowd"),
          new Entry(SECRETARIAT, "Bandung", "URBAN_MANAGEMENT", "A map of every complaint"),
          new Entry(SECRETARIAT, "Nairobi", "DIGITAL_DIVIDE", "Market stalls that teach"),
          new Entry(SECRETARIAT, "Ulaanbaatar", "DIGITAL_DIVIDE", "The library on the bus"));

  private final Narrator narrator;
  private final Directory directory;

  /** The entries that were handed in, by their titles. */
  private final Map<String, String> handedIn = new LinkedHashMap<>();

  private String late;

  /** An entry; by the Secretariat, it is entered for a member. */
  private record Entry(String user, String city, String category, String title) {}

  AwardsCall(Narrator narrator) {
    this.narrator = narrator;
    this.directory = new Directory(narrator);
  }

  void enter(String edition) {
    narrator.chapter(
        "A member enters; its draft lacks everything, and it is told all at once (A3)");
    Entry first = ENTRIES.get(0);
    JsonNode empty =
        narrator.quietly(
            Call.post("/award-entries")
                .as(first.user)
                .json(Json.MAPPER.createObjectNode().put("editionId", edition)),
            CREATED);
    late = empty.path("id").asText();
    narrator.call(Call.post("/award-entries/" + late + "/submission").as(first.user), 422);

    narrator.chapter("Complete, with the letter of its city, it is handed in (A3)");
    handIn(edition, first, true);
    narrator.chapter("A city that is no member enters as well (A3)");
    handIn(edition, ENTRIES.get(1), true);
    narrator.chapter("And others, some by the Secretariat from paper");
    ENTRIES.stream().skip(2).forEach(entry -> handIn(edition, entry, false));
    narrator.seen(handedIn.size() + " entries of nine cities, two in each category");

    narrator.chapter("A third entry of Seoul is one too many (A3)");
    String third = draft(edition, new Entry("member-seoul", "Seoul", "SERVICES", "A third idea"));
    narrator.call(
        Call.post("/award-entries/" + third + "/submission").as("member-seoul"), CONFLICT);
  }

  /** What was begun and not handed in stays out. */
  void comeLate() {
    narrator.call(
        Call.post("/award-entries/" + late + "/submission").as(ENTRIES.get(0).user), CONFLICT);
  }

  void screen() {
    narrator.chapter("The Secretariat screens what came in (A4)");
    ObjectNode eligible = Json.MAPPER.createObjectNode().put("outcome", "ELIGIBLE");
    for (String entry : handedIn.values()) {
      narrator.quietly(
          Call.post("/award-entries/" + entry + "/screening").as(SECRETARIAT).json(eligible),
          CREATED);
    }
    narrator.seen("All %d are eligible; each city is told".formatted(handedIn.size()));
  }

  String entryOf(String title) {
    return handedIn.get(title);
  }

  private void handIn(String edition, Entry entry, boolean shown) {
    String id = draft(edition, entry);
    Call submission = Call.post("/award-entries/" + id + "/submission").as(entry.user);
    if (shown) {
      narrator.call(submission.showing("id", "state", "city", "memberId", "category", "title"), OK);
    } else {
      narrator.quietly(submission, OK);
    }
    handedIn.put(entry.title, id);
  }

  private String draft(String edition, Entry entry) {
    String id =
        narrator
            .quietly(
                Call.post("/award-entries").as(entry.user).json(content(edition, entry)), CREATED)
            .path("id")
            .asText();
    narrator.quietly(
        Call.post("/award-entries/" + id + "/attachments?kind=AUTHORIZATION&fileName=letter.pdf")
            .as(entry.user)
            .file("application/pdf", SignedForm.pdf(List.of(entry.city, entry.title))),
        CREATED);
    return id;
  }

  private ObjectNode content(String edition, Entry entry) {
    ObjectNode content =
        Json.MAPPER
            .createObjectNode()
            .put("editionId", edition)
            .put("category", entry.category)
            .put("title", entry.title)
            .put("summary", entry.title + ": what changed for those who live in the city.")
            .put("description", "How it came about, what it does, and what it costs.")
            .put("results", "Fewer visits, shorter waits, and fewer complaints.")
            .put("transferability", "Built of free parts; two cities have taken it over.")
            .put("inEditionLanguage", true)
            .put("publicationConsent", true);
    content
        .putObject("contact")
        .put("name", "The project's office")
        .put("email", ADDRESS.formatted(entry.city.toLowerCase(Locale.ROOT)))
        .put("language", "en");
    content
        .putObject("authorization")
        .put("signedBy", "The mayor")
        .put("title", "Mayor of " + entry.city)
        .put("signedOn", "2017-01-05");
    if (entry.user.equals("applicant")) {
      content
          .putObject("city")
          .put("name", entry.city)
          .put("organizationType", "CITY")
          .put("country", "PT");
    } else if (entry.user.equals(SECRETARIAT)) {
      content.put("memberId", directory.member(entry.city).path("id").asText());
    }
    return content;
  }
}
