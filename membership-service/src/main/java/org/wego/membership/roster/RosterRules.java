package org.wego.membership.roster;

import java.time.LocalDate;
import org.wego.membership.MembershipError;
import org.wego.membership.member.FriendshipConfig;
import org.wego.membership.organization.Category;
import org.wego.platform.http.csv.CsvRow;

/** What the rules say about a single row. */
record RosterRules(LocalDate today, LocalDate foundedOn, LocalDate friendshipSince) {

  RosterRules(LocalDate today, RosterConfig roster, FriendshipConfig friendship) {
    this(today, roster.foundedOn(), friendship.since());
  }

  /** Notes every rule that the row breaks. */
  void check(RosterRow row, CsvRow file) {
    if (!row.organization().type().allows(row.category())) {
      file.fault(
          "category",
          MembershipError.CATEGORY_NOT_ALLOWED.name(),
          "M1: a " + row.organization().type() + " cannot be " + row.category());
    }
    if (row.since().isAfter(today)) {
      file.fault("since", "OUT_OF_RANGE", "The day is after today, " + today);
    }
    if (row.since().isBefore(foundedOn)) {
      file.fault("since", "OUT_OF_RANGE", "M5: the organization exists since " + foundedOn);
    }
    if (row.category() == Category.FRIENDSHIP && row.since().isBefore(friendshipSince)) {
      file.fault(
          "since",
          MembershipError.FRIENDSHIP_TOO_EARLY.name(),
          "M4: there are Friendship members since " + friendshipSince);
    }
    if (row.founding() && !(row.category() == Category.FULL && row.since().equals(foundedOn))) {
      file.fault("founding", "FOUNDING_MEMBER", "M5: a founding member is FULL since " + foundedOn);
    }
  }
}
