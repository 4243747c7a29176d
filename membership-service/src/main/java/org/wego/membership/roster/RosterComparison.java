package org.wego.membership.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.imports.Intake.Difference;
import org.wego.membership.member.KnownMember;
import org.wego.membership.organization.Organization;
import org.wego.platform.http.csv.CsvFaults;

/** Tells the rows that are new from those that are members already (M8). */
final class RosterComparison {

  private record Key(String country, String nameKey) {
    static Key of(Organization organization) {
      return new Key(organization.country(), organization.nameKey());
    }
  }

  private final CsvFaults faults;
  private final Map<UUID, KnownMember> byId = new HashMap<>();
  private final Map<Key, KnownMember> present = new HashMap<>();
  private final List<RosterRow> added = new ArrayList<>();
  private int unchanged;

  RosterComparison(List<KnownMember> known, CsvFaults faults) {
    this.faults = faults;
    for (KnownMember member : known) {
      byId.put(member.id(), member);
      if (member.live()) {
        present.put(Key.of(member.organization()), member);
      }
    }
  }

  /** Sorts the rows; two of one organization, or with one id, are a fault of the second. */
  Difference<RosterRow> compare(List<RosterRow> rows) {
    Map<UUID, Long> lineOfId = new HashMap<>();
    Map<Key, Long> lineOfOrganization = new HashMap<>();
    for (RosterRow row : rows) {
      Long sameId = row.id() == null ? null : lineOfId.putIfAbsent(row.id(), row.line());
      Long same = lineOfOrganization.putIfAbsent(Key.of(row.organization()), row.line());
      if (sameId != null) {
        faults.add(row.line(), "id", "DUPLICATE", "The id stands in line " + sameId + " too");
      }
      if (same != null) {
        faults.add(
            row.line(),
            "name",
            "DUPLICATE",
            "M8: the organization stands in line " + same + " too");
      }
      if (sameId == null && same == null) {
        compare(row);
      }
    }
    return new Difference<>(added, unchanged);
  }

  private void compare(RosterRow row) {
    KnownMember sameOrganization = present.get(Key.of(row.organization()));
    KnownMember known = row.id() == null ? sameOrganization : byId.get(row.id());
    if (known != null) {
      if (tellsTheSame(row, known)) {
        unchanged++;
      } else {
        faults.add(
            row.line(), "id", "MEMBER_DIFFERS", "The member is known already, with other data");
      }
    } else if (sameOrganization != null) {
      faults.add(
          row.line(),
          "name",
          MembershipError.MEMBER_DUPLICATE.name(),
          "M8: the organization is a member already, with the id " + sameOrganization.id());
    } else {
      added.add(row);
    }
  }

  private static boolean tellsTheSame(RosterRow row, KnownMember known) {
    return known.organization().equals(row.organization())
        && known.founding() == row.founding()
        && known.periods().stream()
            .anyMatch(
                period -> period.category() == row.category() && period.from().equals(row.since()));
  }
}
