package org.wego.membership.roster;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.wego.membership.member.NewMember;
import org.wego.membership.organization.Category;
import org.wego.membership.organization.Organization;
import org.wego.membership.organization.OrganizationType;
import org.wego.membership.organization.Region;
import org.wego.platform.http.csv.CsvColumns;
import org.wego.platform.http.csv.CsvRow;
import org.wego.platform.http.json.CountryCode;
import org.wego.platform.id.Ids;
import org.wego.platform.text.NameKey;

/**
 * A row of a roster.
 *
 * @param line where it stands in the file; the header is line 1
 * @param id the member's fixed id, {@code null} when the import gives one
 */
record RosterRow(
    long line,
    UUID id,
    Organization organization,
    boolean founding,
    Category category,
    LocalDate since) {

  static final CsvColumns COLUMNS =
      CsvColumns.required("name", "organizationType", "category", "since", "region", "country")
          .optional("id", "founding", "population", "populationYear", "nativeName", "address");

  private static final int NAME_LENGTH = 200;
  private static final int ADDRESS_LENGTH = 500;
  private static final long MAX_POPULATION = 1_000_000_000;

  /** Reads a row and notes everything that is wrong with it. */
  static RosterRow from(CsvRow row) {
    UUID id = row.optional("id").uuid();
    String name = row.required("name").text(NAME_LENGTH);
    if (name != null && NameKey.of(name).isEmpty()) {
      row.fault("name", "INVALID_FORMAT", "A name holds a letter or a digit");
    }
    Organization organization =
        new Organization(
            name,
            row.optional("nativeName").text(NAME_LENGTH),
            row.required("organizationType").constant(OrganizationType.class),
            row.required("country")
                .as(CountryCode.Assigned::require, "An ISO 3166-1 alpha-2 country code is wanted"),
            row.required("region").constant(Region.class),
            row.optional("population").wholeNumber(1, MAX_POPULATION),
            Optional.ofNullable(row.optional("populationYear").wholeNumber(1900, 2100))
                .map(Long::intValue)
                .orElse(null),
            row.optional("address").text(ADDRESS_LENGTH));
    return new RosterRow(
        row.line(),
        id,
        organization,
        row.optional("founding").truth(),
        row.required("category").constant(Category.class),
        row.required("since").date());
  }

  NewMember toNewMember() {
    return new NewMember(id == null ? Ids.next() : id, organization, founding, category, since);
  }
}
