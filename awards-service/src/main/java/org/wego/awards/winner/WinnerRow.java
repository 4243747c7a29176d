package org.wego.awards.winner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.wego.awards.AwardCategory;
import org.wego.awards.PrizeKind;
import org.wego.platform.http.csv.CsvColumns;
import org.wego.platform.http.csv.CsvRow;
import org.wego.platform.http.json.CountryCode;
import org.wego.platform.text.NameKey;

/**
 * A winner of an earlier year, as a file tells it.
 *
 * @param nativeCityName {@code null} for untold, as the member, the summary and the source
 */
record WinnerRow(
    int year,
    AwardCategory category,
    PrizeKind kind,
    String cityName,
    String nativeCityName,
    String country,
    UUID memberId,
    String title,
    String summary,
    String source) {

  static final CsvColumns COLUMNS =
      CsvColumns.required("year", "category", "kind", "cityName", "country", "title")
          .optional("nativeCityName", "memberId", "summary", "source");

  private static final int FIRST_AWARDS = 2012;
  private static final int NAME_LENGTH = 200;
  private static final int SUMMARY_LENGTH = 2_000;
  private static final int SOURCE_LENGTH = 500;

  /** What tells a winner: the same entry of a city wins once in a year's category. */
  record Key(int year, AwardCategory category, String country, String city, String title) {}

  /**
   * @param lastYear the present one
   * @return {@code null} for a row with faults, which are noted
   */
  static WinnerRow from(CsvRow row, int lastYear) {
    Long year = row.required("year").wholeNumber(FIRST_AWARDS, lastYear);
    AwardCategory category = row.required("category").constant(AwardCategory.class);
    PrizeKind kind = row.required("kind").constant(PrizeKind.class);
    String city = comparable(row, "cityName");
    String nativeCity = row.optional("nativeCityName").text(NAME_LENGTH);
    String country =
        row.required("country")
            .as(CountryCode.Assigned::require, "An ISO 3166-1 alpha-2 country code is wanted");
    UUID memberId = row.optional("memberId").uuid();
    String title = comparable(row, "title");
    String summary = row.optional("summary").text(SUMMARY_LENGTH);
    String source = row.optional("source").text(SOURCE_LENGTH);
    return row.isSound()
        ? new WinnerRow(
            year.intValue(),
            category,
            kind,
            city,
            nativeCity,
            country,
            memberId,
            title,
            summary,
            source)
        : null;
  }

  private static String comparable(CsvRow row, String column) {
    String text = row.required(column).text(NAME_LENGTH);
    if (text != null && NameKey.of(text).isEmpty()) {
      row.fault(column, "INVALID_FORMAT", "A letter or digit is wanted");
    }
    return text;
  }

  static WinnerRow read(ResultSet row) throws SQLException {
    return new WinnerRow(
        row.getInt("year"),
        AwardCategory.valueOf(row.getString("category")),
        PrizeKind.valueOf(row.getString("kind")),
        row.getString("city_name"),
        row.getString("native_city_name"),
        row.getString("country"),
        row.getObject("member_id", UUID.class),
        row.getString("title"),
        row.getString("summary"),
        row.getString("source"));
  }

  Key key() {
    return new Key(year, category, country, NameKey.of(cityName), NameKey.of(title));
  }

  /** Whether the file says the same; a member that it does not name may have been found. */
  boolean tellsTheSame(WinnerRow known) {
    return withMember(known.memberId).equals(known)
        && (memberId == null || memberId.equals(known.memberId));
  }

  private WinnerRow withMember(UUID member) {
    return new WinnerRow(
        year, category, kind, cityName, nativeCityName, country, member, title, summary, source);
  }
}
