package org.wego.membership.leadership;

import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.organization.Region;

/** A row of the leadership: a city in an office, with what a reader wants to know of the city. */
public record OfficeSummary(
    UUID id,
    UUID termId,
    String termName,
    Office office,
    UUID memberId,
    String memberName,
    String country,
    Region region,
    LocalDate from,
    LocalDate to,
    Ending ending,
    UUID electionId) {

  int rank() {
    return office.ordinal();
  }
}
