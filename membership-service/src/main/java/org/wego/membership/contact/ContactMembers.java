package org.wego.membership.contact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.membership.member.KnownMember;
import org.wego.membership.organization.Organization;
import org.wego.platform.http.csv.CsvFaults;

/** The members that a file of contacts names, by their ids or by country and name (M8). */
final class ContactMembers {

  private record Key(String country, String nameKey) {
    static Key of(Organization organization) {
      return new Key(organization.country(), organization.nameKey());
    }
  }

  private final CsvFaults faults;
  private final Map<UUID, UUID> byId = new HashMap<>();
  private final Map<Key, UUID> present = new HashMap<>();

  ContactMembers(List<KnownMember> known, CsvFaults faults) {
    this.faults = faults;
    for (KnownMember member : known) {
      byId.put(member.id(), member.id());
      if (member.live()) {
        present.put(Key.of(member.organization()), member.id());
      }
    }
  }

  /** The row with its member's id; {@code null}, and a fault, when there is no such member. */
  ContactRow find(ContactRow row) {
    boolean named = row.memberId() == null;
    UUID member = named ? present.get(Key.of(row.organization())) : byId.get(row.memberId());
    if (member == null) {
      faults.add(
          row.line(),
          named ? "memberName" : "memberId",
          "MEMBER_UNKNOWN",
          named ? "No present member has this name and country" : "There is no such member");
      return null;
    }
    return row.of(member);
  }
}
