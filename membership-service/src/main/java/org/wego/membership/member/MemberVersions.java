package org.wego.membership.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wego.membership.organization.Organization;

/** What was known of a member on which days, oldest first (M6). */
record MemberVersions(List<Version> versions) {

  /**
   * What was known until a day.
   *
   * @param until the first day on which it no longer held, {@code null} while it holds
   */
  record Version(Organization organization, LocalDate until) {

    boolean holdsAfter(LocalDate day) {
      return until == null || until.isAfter(day);
    }
  }

  /** What is known of it now, and nothing of before. */
  static MemberVersions only(Organization organization) {
    return new MemberVersions(List.of(new Version(organization, null)));
  }

  /** What was known of it on the day. */
  Organization on(LocalDate day) {
    return versions.stream()
        .filter(version -> version.holdsAfter(day))
        .findFirst()
        .map(Version::organization)
        .orElseThrow(() -> new IllegalStateException("A member has no profile on " + day));
  }

  /** The names that it had before that of the day, oldest first. */
  List<FormerName> formerNames(LocalDate day) {
    List<FormerName> former = new ArrayList<>();
    for (int i = 0; i + 1 < versions.size() && !versions.get(i).holdsAfter(day); i++) {
      Organization then = versions.get(i).organization();
      if (!then.name().equals(versions.get(i + 1).organization().name())) {
        former.add(new FormerName(then.name(), then.nativeName(), versions.get(i).until()));
      }
    }
    return List.copyOf(former);
  }
}
