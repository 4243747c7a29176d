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

  /** It withdrew (M9), or its application did, or a refusal says so (M3). */
  record Withdrawn(long sequence, Instant at, MemberState member) implements MemberEvent {}

  /** The committee excluded it (M9). */
  record Excluded(long sequence, Instant at, MemberState member) implements MemberEvent {}

  /** Another member goes on with what it was (M9). */
  record Merged(long sequence, Instant at, MemberState member) implements MemberEvent {}

  /** New members go on with what it was, a principal one before the others (M9). */
  record Split(long sequence, Instant at, MemberState member) implements MemberEvent {}

  /** It brought in a member that is FULL now, as the Secretariat confirmed (M12). */
  record ReferralCredited(
      long sequence, Instant at, MemberState member, ReferralCredit credit, String newMemberName)
      implements MemberEvent {}

  /** Nothing happened: the present state, for those who start anew. */
  record Snapshot(long sequence, Instant at, MemberState member) implements MemberEvent {}
}
