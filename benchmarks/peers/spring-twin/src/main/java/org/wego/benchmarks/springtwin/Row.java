package org.wego.benchmarks.springtwin;

import java.time.LocalDate;
import java.util.UUID;

/** A period of a member beside a version of its profile, by the statement of ours. */
record Row(
    UUID id,
    boolean founding,
    long version,
    Category category,
    LocalDate from,
    LocalDate to,
    Organization organization,
    LocalDate until,
    boolean linked) {

  static final String OF_MEMBER =
      """
      select new org.wego.benchmarks.springtwin.Row(m.id, m.founding, m.version, p.category,
        p.validFrom, p.validTo, v.organization, v.validTo,
        case when m.successorId is not null or m.splitFromId is not null
            or exists (select 1 from Member merged where merged.successorId = m.id)
            or exists (select 1 from Member split where split.splitFromId = m.id)
          then true else false end)
      from Member m join m.periods p join MemberProfile v on v.member = m
      where m.id = :id
      order by p.validFrom, v.validFrom
      """;
}
