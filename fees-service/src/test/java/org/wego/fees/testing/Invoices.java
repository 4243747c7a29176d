package org.wego.fees.testing;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** The invoices as the Secretariat's list has them. */
public final class Invoices {

  /** A row of the list. */
  public record Row(String id, String number, BigDecimal total, Map<String, Object> explanation) {}

  private Invoices() {}

  /** All invoices of a fee year by member, read page by page. */
  public static Map<UUID, Row> of(int feeYear) {
    Map<UUID, Row> found = new LinkedHashMap<>();
    String cursor = null;
    do {
      JsonPath page = page(feeYear, cursor);
      for (Map<String, Object> item : page.<Map<String, Object>>getList("items")) {
        found.put(UUID.fromString((String) item.get("memberId")), row(item));
      }
      cursor = page.getString("next");
    } while (cursor != null);
    return found;
  }

  /** The gapless numbers that so many invoices of a year have (F12). */
  public static List<String> numbers(int feeYear, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> "WEGO-%d-%06d".formatted(feeYear, number))
        .toList();
  }

  private static JsonPath page(int feeYear, String cursor) {
    return Api.secretariat()
        .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
        .queryParam("feeYear", feeYear)
        .queryParam("limit", 40)
        .get("/api/v1/invoices")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @SuppressWarnings("unchecked")
  private static Row row(Map<String, Object> item) {
    return new Row(
        (String) item.get("id"),
        (String) item.get("number"),
        new BigDecimal((String) ((Map<String, Object>) item.get("total")).get("amount")),
        (Map<String, Object>) item.get("explanation"));
  }
}
