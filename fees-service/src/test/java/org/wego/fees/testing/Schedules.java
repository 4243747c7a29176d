package org.wego.fees.testing;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** Fee schedules as the Secretariat drafts and activates them. */
public final class Schedules {

  /** A chart of one fee for everyone. */
  public static final String FLAT =
      """
      [{"category":"FULL","gdpFrom":0,"populationFrom":0,
        "amount":{"amount":"100.00","currency":"USD"}},
       {"category":"FRIENDSHIP","organizationType":"REGIONAL_ASSOCIATION","gdpFrom":0,
        "amount":{"amount":"200.00","currency":"USD"}},
       {"category":"FRIENDSHIP","organizationType":"GOVERNMENT_AGENCY","gdpFrom":0,
        "amount":{"amount":"300.00","currency":"USD"}}]
      """;

  private static final String PATH = "/api/v1/fee-schedules";

  private Schedules() {}

  /** The brochure's schedule. */
  public static String printed() {
    return Api.anyone().get(PATH).then().extract().path("items.find { it.code == '2011' }.id");
  }

  /** A cell of the Full chart; {@code null} where a band is open. */
  public static String cell(
      Object gdpFrom, Object gdpBelow, long populationFrom, Long populationBelow, String amount) {
    return """
        {"category":"FULL","gdpFrom":%s,"gdpBelow":%s,"populationFrom":%d,"populationBelow":%s,
         "amount":{"amount":"%s","currency":"USD"}}
        """
        .formatted(gdpFrom, gdpBelow, populationFrom, populationBelow, amount);
  }

  /** The Full chart of these cells, and a flat Friendship chart. */
  public static String chart(String... full) {
    return "[" + String.join(",", full) + FLAT.substring(FLAT.indexOf("},\n") + 1);
  }

  public static ValidatableResponse draft(int fromYear, String cells) {
    return post(
        PATH,
        """
        {"name":"A draft","effectiveFromYear":%d,"gdpYearOffset":2,"cells":%s}
        """
            .formatted(fromYear, cells));
  }

  /** A draft that begins as another schedule. */
  public static ValidatableResponse copy(String basedOn, int fromYear, String percent) {
    return post(
        PATH,
        """
        {"name":"Changed by %s percent","effectiveFromYear":%d,"basedOn":"%s","changePercent":%s}
        """
            .formatted(percent, fromYear, basedOn, percent));
  }

  public static ValidatableResponse activate(String id, String body) {
    return post(PATH + "/" + id + "/activation", body);
  }

  public static ValidatableResponse simulate(String id, int feeYear) {
    return post(PATH + "/" + id + "/simulations", "{\"feeYear\":%d}".formatted(feeYear));
  }

  public static ValidatableResponse get(String id) {
    return Api.secretariat().get(PATH + "/" + id).then();
  }

  public static ValidatableResponse patch(String id, String etag, String body) {
    return Api.secretariat()
        .contentType("application/merge-patch+json")
        .header("If-Match", etag)
        .body(body)
        .patch(PATH + "/" + id)
        .then();
  }

  public static ValidatableResponse discard(String id) {
    return Api.secretariat().delete(PATH + "/" + id).then();
  }

  private static ValidatableResponse post(String path, String body) {
    return Api.secretariat().contentType(ContentType.JSON).body(body).post(path).then();
  }
}
