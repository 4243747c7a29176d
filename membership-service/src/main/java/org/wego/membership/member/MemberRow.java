package org.wego.membership.member;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wego.membership.organization.Category;
import org.wego.membership.organization.Organization;

/**
 * A period of a member beside a version of its profile: each pair is a row. Most members have one
 * of both, and few have many, so one statement costs less than one for each.
 *
 * @param to the first day after the period, {@code null} while it is open
 * @param until the first day on which the version no longer held, {@code null} while it holds
 * @param linked whether other members stand right before or after it (M9)
 */
record MemberRow(
    UUID id,
    boolean founding,
    long version,
    Category category,
    LocalDate from,
    LocalDate to,
    Organization organization,
    LocalDate until,
    boolean linked) {

  /** All rows of the member {@code :id}, which has none when it never was a member. */
  static final String OF_MEMBER =
      """
      select new org.wego.membership.member.MemberRow(m.id, m.founding, m.version, p.category,
        p.validFrom, p.validTo, v.organization, v.validTo,
        case when m.successorId is not null or m.splitFromId is not null
            or exists (select 1 from Member merged where merged.successorId = m.id)
            or exists (select 1 from Member split where split.splitFromId = m.id)
          then true else false end)
      from Member m join m.periods p join MemberProfile v on v.member = m
      where m.id = :id
      order by p.validFrom, v.validFrom
      """;

  /** The profile that these rows of a member make, as of a day; empty when there are none. */
  static Optional<MemberDetails> details(List<MemberRow> rows, LocalDate day) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Set<Period> periods = new LinkedHashSet<>();
    Set<MemberVersions.Version> versions = new LinkedHashSet<>();
    for (MemberRow row : rows) {
      periods.add(new Period(row.category, row.from, row.to));
      versions.add(new MemberVersions.Version(row.organization, row.until));
    }
    MemberRow any = rows.get(0);
    return Optional.of(
        MemberDetails.of(
            any.id,
            any.founding,
            any.version,
            List.copyOf(periods),
            new MemberVersions(List.copyOf(versions)),
            any.linked,
            day));
  }
}
