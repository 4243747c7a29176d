package org.wego.membership.member;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wego.membership.organization.Organization;

/**
 * A member's public profile.
 *
 * @param organization what was known of it on the day asked for
 * @param formerNames the names that it had before that day's, oldest first
 * @param present the period of that day, {@code null} when it was no member
 * @param periods the whole history (M6), oldest first
 * @param linked {@code false} when it is known that no member stands right before or after it (M9)
 */
public record MemberDetails(
    UUID id,
    Organization organization,
    List<FormerName> formerNames,
    boolean founding,
    Period present,
    List<Period> periods,
    boolean linked,
    long version) {

  /** As of a day. */
  static MemberDetails of(
      UUID id,
      boolean founding,
      long version,
      List<Period> periods,
      MemberVersions versions,
      boolean linked,
      LocalDate day) {
    return new MemberDetails(
        id,
        versions.on(day),
        versions.formerNames(day),
        founding,
        periods.stream().filter(period -> period.holdsOn(day)).findFirst().orElse(null),
        periods,
        linked,
        version);
  }
}
