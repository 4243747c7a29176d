package org.wego.membership.contact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.SmallLetters;
import org.wego.membership.imports.Intake.Difference;
import org.wego.platform.http.csv.CsvFaults;

/** Tells the rows that are new from those that are contacts already (M13). */
final class ContactComparison {

  /** What makes two contacts of a member the same one. */
  private record Key(UUID memberId, ContactType type, String name, String email) {
    static Key of(UUID memberId, Contact contact) {
      return new Key(
          memberId,
          contact.type(),
          SmallLetters.of(contact.name()),
          contact.email() == null ? "" : SmallLetters.of(contact.email()));
    }
  }

  private final Freshness freshness;
  private final int maxPerMember;
  private final CsvFaults faults;
  private final Map<Key, MemberContact> known = new HashMap<>();
  private final Map<UUID, Integer> numbers = new HashMap<>();
  private final List<ContactRow> added = new ArrayList<>();
  private int unchanged;

  ContactComparison(
      List<MemberContact> present, Freshness freshness, int maxPerMember, CsvFaults faults) {
    this.freshness = freshness;
    this.maxPerMember = maxPerMember;
    this.faults = faults;
    for (MemberContact contact : present) {
      known.put(Key.of(contact.memberId(), contact.contact()), contact);
      numbers.merge(contact.memberId(), 1, Integer::sum);
    }
  }

  /** Sorts the rows; two of one contact are a fault of the second. */
  Difference<ContactRow> compare(List<ContactRow> rows) {
    Map<Key, Long> lines = new HashMap<>();
    for (ContactRow row : rows) {
      Key key = Key.of(row.memberId(), row.contact());
      Long same = lines.putIfAbsent(key, row.line());
      if (same != null) {
        faults.add(row.line(), "name", "DUPLICATE", "The contact stands in line " + same + " too");
      } else {
        compare(row, known.get(key));
      }
    }
    return new Difference<>(added, unchanged);
  }

  private void compare(ContactRow row, MemberContact present) {
    if (present != null && tellsTheSame(row, present)) {
      unchanged++;
    } else if (present != null) {
      faults.add(
          row.line(), "name", "CONTACT_DIFFERS", "The contact is known already, with other data");
    } else if (numbers.merge(row.memberId(), 1, Integer::sum) > maxPerMember) {
      faults.add(
          row.line(),
          "memberId",
          MembershipError.CONTACTS_FULL.name(),
          "A member has at most " + maxPerMember + " contacts");
    } else {
      added.add(row);
    }
  }

  /** A verification that is known and later than the file's is nothing that the file denies. */
  private boolean tellsTheSame(ContactRow row, MemberContact present) {
    return row.contact().equals(present.contact())
        && (row.verifiedOn() == null
            || (present.verifiedAt() != null
                && !present.verifiedAt().isBefore(freshness.startOf(row.verifiedOn()))));
  }
}
