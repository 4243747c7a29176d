package org.wego.membership.partner;

import java.time.LocalDate;
import org.wego.platform.http.csv.CsvColumns;
import org.wego.platform.http.csv.CsvRow;
import org.wego.platform.text.NameKey;

/** A row of a file of partners: one with one memorandum. */
record PartnerRow(long line, PartnerProfile profile, MemorandumTerms memorandum) {

  static final CsvColumns COLUMNS =
      CsvColumns.required("name", "memorandumSigned", "scope")
          .optional("abbreviation", "website", "validUntil");

  static PartnerRow from(CsvRow row, LocalDate today) {
    String name = row.required("name").text(200);
    if (name != null && NameKey.of(name).isEmpty()) {
      row.fault("name", "INVALID_FORMAT", "A name holds a letter or a digit");
    }
    SigningDate signed =
        row.required("memorandumSigned")
            .as(SigningDate::parse, "A day as in 2011-01-15 or a month as in 2011-01 is wanted");
    LocalDate validUntil = row.optional("validUntil").date();
    if (signed != null && signed.from().isAfter(today)) {
      row.fault("memorandumSigned", "OUT_OF_RANGE", "G6: it is not signed before " + signed);
    }
    if (signed != null && validUntil != null && validUntil.isBefore(signed.from())) {
      row.fault("validUntil", "OUT_OF_RANGE", "G6: it would end before it was signed, " + signed);
    }
    return new PartnerRow(
        row.line(),
        new PartnerProfile(
            name, row.optional("abbreviation").text(50), row.optional("website").text(500)),
        new MemorandumTerms(signed, row.required("scope").text(1_000), validUntil));
  }

  String nameKey() {
    return NameKey.of(profile.name());
  }
}
