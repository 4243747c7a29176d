package org.wego.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.wego.localstack.Json;

/**
 * The organization as it was in March 2016: its members, the figures its fees go by, its charts.
 */
final class RosterAct {

  private static final int SHOWN_CSV_LINES = 4;
  private static final int CHART_CELLS = 72 + 6;
  private static final String STATISTICS =
      """
      {"asOf":"2016-03-31",
       "byCategory":{"FULL":96,"ASSOCIATE":0,"FRIENDSHIP":3},
       "byRegion":{"ASIA":43,"AFRICA":24,"EUROPE":17,"AMERICA":7,"MIDDLE_EAST":4,"OCEANIA":1}}
      """;

  private final Narrator narrator;
  private final DataFiles data;

  RosterAct(Narrator narrator, DataFiles data) {
    this.narrator = narrator;
    this.data = data;
  }

  void play() {
    importRoster();
    importIndicators();
    showCharts();
    checkStatistics();
  }

  private void importRoster() {
    narrator.chapter("The roster of March 2016 is imported");
    JsonNode report =
        narrator.call(
            Call.post("/member-imports")
                .as("secretariat")
                .csv(data.read("members-2016-03.csv"), SHOWN_CSV_LINES),
            201);
    narrator.seen(
        report.path("created").intValue() > 0
            ? "%d members imported".formatted(report.path("created").intValue())
            : "All %d members were there already, and nothing changed"
                .formatted(report.path("unchanged").intValue()));
  }

  private void importIndicators() {
    narrator.chapter("GDP per capita of 192 countries is imported, for the fees (F6)");
    JsonNode outcome =
        narrator.call(
            Call.post("/economic-indicators/imports?edition=2019-04")
                .as("secretariat")
                .csv(data.read("economic-indicators.csv"), SHOWN_CSV_LINES),
            200);
    narrator.seen(
        outcome.path("added").intValue() > 0
            ? "%d figures added".formatted(outcome.path("added").intValue())
            : "All %d figures were there already".formatted(outcome.path("unchanged").intValue()));
  }

  private void showCharts() {
    narrator.chapter("The fee charts came with the fees service itself (F3, F5)");
    JsonNode schedules = narrator.call(Call.get("/fee-schedules"), 200);
    String id = schedules.path("items").path(0).path("id").asText();
    int cells = narrator.look(Call.get("/fee-schedules/" + id)).path("cells").size();
    narrator.insist(
        cells == CHART_CELLS, "the charts have %d cells, not %d".formatted(cells, CHART_CELLS));
    narrator.seen("72 cells for cities and 6 for Friendship members");
    narrator.say("What would a city in Viet Nam pay for 2016? Anyone may ask:");
    narrator.call(
        Call.get("/fee-quotes?organizationType=CITY&population=599999&country=VN&feeYear=2016"),
        200);
  }

  private void checkStatistics() {
    narrator.chapter("Membership as of 31 March 2016, as the brochure prints it (M6)");
    JsonNode statistics = narrator.call(Call.get("/member-statistics?asOf=2016-03-31"), 200);
    narrator.insist(
        statistics.equals(expectedStatistics()),
        "the statistics should be " + STATISTICS.replaceAll("\\s+", ""));
    narrator.seen("96 Full and Associate members and 3 Friendship members, region by region");
  }

  private static JsonNode expectedStatistics() {
    try {
      return Json.MAPPER.readTree(STATISTICS);
    } catch (IOException e) {
      throw new IllegalStateException("The constant is JSON", e);
    }
  }
}
