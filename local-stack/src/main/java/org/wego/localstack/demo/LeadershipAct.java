package org.wego.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who leads the organization: the term of 2014 to 2017, its partners, and what members asked for.
 */
final class LeadershipAct {

  private static final String SECRETARIAT = "secretariat";
  private static final int SHOWN_CSV_LINES = 4;
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final Map<String, Integer> SEATS =
      Map.of(
          "PRESIDENT_CITY", 1,
          "EXECUTIVE_VICE_PRESIDENT_CITY", 1,
          "VICE_PRESIDENT_CITY", 6,
          "EXECUTIVE_COMMITTEE_MEMBER", 14);

  private final Narrator narrator;
  private final DataFiles data;

  LeadershipAct(Narrator narrator, DataFiles data) {
    this.narrator = narrator;
    this.data = data;
  }

  void play() {
    importLeadership();
    showLeadership();
    importFile("So are the partners (G6)", "/partner-imports", "partners.csv");
    importFile(
        "And what members asked for (M11)",
        "/consultation-request-imports",
        "consultation-requests.csv");
  }

  /** Once: after the Assembly of 2017 the file would say that its offices have not ended. */
  private void importLeadership() {
    String title = "The leadership of 2014 to 2017 is imported (G2, G4)";
    if (seats(leadership()).equals(new TreeMap<>(SEATS))) {
      narrator.chapter(title);
      narrator.seen("It was there already, from an earlier demo");
    } else {
      importFile(title, "/leadership-imports", "leadership-2014-2017.csv");
    }
  }

  private JsonNode leadership() {
    return narrator.look(Call.get("/leadership?asOf=2016-03-31&limit=200")).path("items");
  }

  private static Map<String, Integer> seats(JsonNode leadership) {
    Map<String, Integer> seats = new TreeMap<>();
    leadership.forEach(holding -> seats.merge(holding.path("office").asText(), 1, Integer::sum));
    return seats;
  }

  private void importFile(String title, String path, String file) {
    narrator.chapter(title);
    JsonNode report =
        narrator.call(
            Call.post(path).as(SECRETARIAT).csv(data.read(file), SHOWN_CSV_LINES), CREATED);
    narrator.seen(
        report.path("created").intValue() > 0
            ? "%d rows imported".formatted(report.path("created").intValue())
            : "All %d rows were there already, and nothing changed"
                .formatted(report.path("unchanged").intValue()));
  }

  private void showLeadership() {
    narrator.say("Who held which office in March 2016? Anyone may ask:");
    JsonNode leadership = leadership();
    leadership.forEach(
        holding -> {
          if (!holding.path("office").asText().equals("EXECUTIVE_COMMITTEE_MEMBER")) {
            narrator.say(
                "   %s: %s"
                    .formatted(
                        holding.path("office").asText(), holding.path("memberName").asText()));
          }
        });
    Map<String, Integer> seats = seats(leadership);
    narrator.insist(
        seats.equals(new TreeMap<>(SEATS)), "the seats should be " + SEATS + ", not " + seats);
    narrator.seen(
        "and %d cities on the Executive Committee"
            .formatted(SEATS.get("EXECUTIVE_COMMITTEE_MEMBER")));
    narrator.call(Call.get("/regional-offices"), OK);
  }
}
