package org.wego.membership.leadership;

import java.time.LocalDate;
import java.util.Arrays;
import org.wego.membership.organization.Region;
import org.wego.platform.http.csv.CsvColumns;
import org.wego.platform.http.csv.CsvRow;

/**
 * A well-formed row of a leadership file: a city in an office, or as the host of a Regional Office.
 *
 * @param line where it stands in the file; the header is line 1
 * @param office {@code null} for a Regional Office
 * @param region of the Regional Office, {@code null} for an office of the term
 * @param member the English name
 */
record LeadershipRow(
    long line, Office office, Region region, String member, LocalDate from, LocalDate to) {

  static final CsvColumns COLUMNS = CsvColumns.required("office", "member", "from").optional("to");

  private static final String REGIONAL = "REGIONAL_OFFICE_";
  private static final int NAME_LENGTH = 200;

  static LeadershipRow from(CsvRow row) {
    String office = row.required("office").text(NAME_LENGTH);
    LeadershipRow read =
        new LeadershipRow(
            row.line(),
            office == null ? null : office(office),
            office == null ? null : region(office),
            row.required("member").text(NAME_LENGTH),
            row.required("from").date(),
            row.optional("to").date());
    if (office != null && read.office() == null && read.region() == null) {
      row.fault(
          "office",
          "UNKNOWN_VALUE",
          "One of these is wanted: "
              + Arrays.toString(Office.values())
              + ", or "
              + REGIONAL
              + " with a region");
    }
    return read;
  }

  private static Office office(String name) {
    return Arrays.stream(Office.values())
        .filter(office -> office.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static Region region(String name) {
    return name.startsWith(REGIONAL)
        ? Region.named(name.substring(REGIONAL.length())).orElse(null)
        : null;
  }

  /** Whether the row has an office of the other on one of its days. */
  boolean meets(LeadershipRow other) {
    return office == other.office
        && region == other.region
        && new Seat(office, null, from, to).overlaps(other.from, other.to);
  }
}
