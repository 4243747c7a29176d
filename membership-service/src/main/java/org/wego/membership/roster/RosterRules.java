package org.wego.membership.roster;

import java.time.LocalDate;
import org.wego.membership.MembershipError;
import org.wego.membership.member.FriendshipConfig;
import org.wego.membership.organization.Category;

/** What the rules say about a single row. */
record RosterRules(LocalDate today, LocalDate foundedOn, LocalDate friendshipSince) {

  RosterRules(LocalDate today, RosterConfig roster, FriendshipConfig friendship) {
    this(today, roster.foundedOn(), friendship.since());
  }

  /** Notes every rule that the row breaks. */
  void check(RosterRow row, RosterFaults faults) {
    if (!row.organization().type().allows(row.category())) {
      faults.add(
          row.line(),
          "category",
          MembershipError.CATEGORY_NOT_ALLOWED.name(),
          "M1: a " + row.organization().type() + " cannot be " + row.category());
    }
    if (row.since().isAfter(today)) {
      faults.add(row.line(), "since", "OUT_OF_RANGE", "The day is after today, " + today);
    }
    if (row.since().isBefore(foundedOn)) {
      faults.add(
          row.line(), "since", "OUT_OF_RANGE", "M5: the organization exists since " + foundedOn);
    }
    if (row.category() == Category.FRIENDSHIP && row.since().isBefore(friendshipSince)) {
      faults.add(
          row.line(),
          "since",
          MembershipError.FRIENDSHIP_TOO_EARLY.name(),
          "M4: there are Friendship members since " + friendshipSince);
    }
    if (row.founding() && !(row.category() == Category.FULL && row.since().equals(foundedOn))) {
      faults.add(
          row.line(),
          "founding",
          "FOUNDING_MEMBER",
          "M5: a founding member is FULL since " + foundedOn);
    }
  }
}
