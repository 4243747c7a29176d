package org.wego.membership.member;

import java.time.Instant;

/** What happened to a member. Every event carries the member's whole state. */
public sealed interface MemberEvent {

  /** The event's number in the member's stream. */
  long sequence();

  Instant at();

  MemberState member();

  /** An organization came to be a member: by its submission (M2), or from the roster (M5). */
  record Registered(long sequence, Instant at, MemberState member) implements MemberEvent {}

  /** The Executive Committee made it FULL (M3) or FRIENDSHIP (M4). */
  record Approved(long sequence, Instant at, MemberState member) implements MemberEvent {}

  /** What is known of the organization changed. */
  record Updated(long sequence, Instant at, MemberState member) implements MemberEvent {}

  /** A withdrawal or a refusal that says so ended the Associate period (M3). */
  record Withdrawn(long sequence, Instant at, MemberState member) implements MemberEvent {}

  /** It brought in a member that is FULL now, as the Secretariat confirmed (M12). */
  record ReferralCredited(
      long sequence, Instant at, MemberState member, ReferralCredit credit, String newMemberName)
      implements MemberEvent {}

  /** Nothing happened: the present state, for those who start anew. */
  record Snapshot(long sequence, Instant at, MemberState member) implements MemberEvent {}
}
