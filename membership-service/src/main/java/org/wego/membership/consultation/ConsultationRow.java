package org.wego.membership.consultation;

import java.util.Optional;
import org.wego.membership.member.MemberName;
import org.wego.platform.http.csv.CsvColumns;
import org.wego.platform.http.csv.CsvRow;
import org.wego.platform.http.json.CountryCode;
import org.wego.platform.text.NameKey;

/** A row of a file of requests of the past, which names the member and the year. */
record ConsultationRow(
    long line, MemberName member, Need need, Integer year, ConsultationStatus status) {

  static final CsvColumns COLUMNS =
      CsvColumns.required("member", "country", "kind", "year", "subject")
          .optional("status", "description");

  static ConsultationRow from(CsvRow row, int thisYear) {
    String member = row.required("member").text(200);
    String country =
        row.required("country")
            .as(CountryCode.Assigned::require, "An ISO 3166-1 alpha-2 country code is wanted");
    Need need =
        new Need(
            row.required("kind").constant(ConsultationKind.class),
            row.required("subject").text(300),
            row.optional("description").text(4_000));
    Long year = row.required("year").wholeNumber(2010, thisYear);
    // A file tells of what was done, unless it says how far it is.
    ConsultationStatus status =
        Optional.ofNullable(row.optional("status").constant(ConsultationStatus.class))
            .orElse(ConsultationStatus.DELIVERED);
    if (status == ConsultationStatus.DECLINED) {
      row.fault("status", "UNKNOWN_VALUE", "A request is declined with a reason, not by a file");
    }
    return new ConsultationRow(
        row.line(),
        member == null ? null : new MemberName(country, NameKey.of(member)),
        need,
        year == null ? null : year.intValue(),
        status);
  }
}
