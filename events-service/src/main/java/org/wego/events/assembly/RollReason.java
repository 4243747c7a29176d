package org.wego.events.assembly;

/** Why a member is on the roll, or is not (G1, E6). */
public enum RollReason {
  /** In: Full members vote. */
  FULL_MEMBER(true),
  /** Out: Associates attend and speak. */
  ASSOCIATE_MEMBER(false),
  /** Out: Friendship members are no cities. */
  FRIENDSHIP_MEMBER(false),
  /** Out: the membership has ended since the Assembly was called together. */
  MEMBERSHIP_ENDED(false),
  /** Out: in arrears, where the statutes suspend the vote for that (F14). */
  IN_ARREARS(false);

  private final boolean entitled;

  RollReason(boolean entitled) {
    this.entitled = entitled;
  }

  public boolean entitled() {
    return entitled;
  }

  /** Whether it is a member at all. */
  public boolean member() {
    return this != MEMBERSHIP_ENDED;
  }
}
