package org.wego.membership.contact;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.wego.membership.organization.Organization;
import org.wego.platform.http.csv.CsvColumns;
import org.wego.platform.http.csv.CsvRow;
import org.wego.platform.http.json.CountryCode;
import org.wego.platform.text.NameKey;

/**
 * A row of a file of contacts.
 *
 * @param line where it stands in the file; the header is line 1
 * @param memberId {@code null} where the row names the member by country and name, and until it is
 *     found
 * @param verifiedOn {@code null} when it was never verified
 */
record ContactRow(
    long line,
    UUID memberId,
    String memberName,
    String country,
    Contact contact,
    LocalDate verifiedOn) {

  static final CsvColumns COLUMNS =
      CsvColumns.required("type", "name")
          .optional(
              "memberId",
              "memberName",
              "country",
              "nativeName",
              "title",
              "email",
              "phone",
              "language",
              "verifiedAt");

  private static final Pattern EMAIL = Pattern.compile(ContactSyntax.EMAIL);
  private static final Pattern PHONE = Pattern.compile(ContactSyntax.PHONE);
  private static final int NAME_LENGTH = 200;

  /** Reads a row and notes everything that is wrong with it. */
  static ContactRow from(CsvRow row, LocalDate today) {
    UUID memberId = row.optional("memberId").uuid();
    String memberName = row.optional("memberName").text(NAME_LENGTH);
    String country =
        row.optional("country")
            .as(CountryCode.Assigned::require, "An ISO 3166-1 alpha-2 country code is wanted");
    if (memberId == null && (memberName == null || country == null) && row.isSound()) {
      row.fault("memberId", "REQUIRED", "The member's id, or memberName and country, are wanted");
    }
    String name = row.required("name").text(NAME_LENGTH);
    if (name != null && NameKey.of(name).isEmpty()) {
      row.fault("name", "INVALID_FORMAT", "A name holds a letter or a digit");
    }
    LocalDate verifiedOn = row.optional("verifiedAt").date();
    if (verifiedOn != null && verifiedOn.isAfter(today)) {
      row.fault("verifiedAt", "OUT_OF_RANGE", "The day is after today, " + today);
    }
    return new ContactRow(
        row.line(),
        memberId,
        memberName,
        country,
        new Contact(
            row.required("type").constant(ContactType.class),
            name,
            row.optional("nativeName").text(NAME_LENGTH),
            row.optional("title").text(NAME_LENGTH),
            row.optional("email").matching(EMAIL, "An e-mail address"),
            row.optional("phone").matching(PHONE, "A telephone number"),
            row.optional("language").as(ContactRow::language, "A BCP 47 language tag is wanted")),
        verifiedOn);
  }

  private static String language(String tag) {
    if (!LanguageTag.WellFormed.isTag(tag)) {
      throw new IllegalArgumentException("No language tag");
    }
    return tag;
  }

  /** What a member is looked for by. */
  Organization organization() {
    return new Organization(memberName, null, null, country, null, null, null, null);
  }

  ContactRow of(UUID member) {
    return new ContactRow(line, member, memberName, country, contact, verifiedOn);
  }
}
