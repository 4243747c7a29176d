package org.wego.membership.leadership;

import java.time.Instant;

/** What happened to a term. Every event carries the term with all its offices. */
public sealed interface LeadershipEvent {

  /** The event's number in the term's stream. */
  long sequence();

  Instant at();

  TermState state();

  /** Cities assumed offices of the term (G2). */
  record OfficesAssumed(long sequence, Instant at, TermState state) implements LeadershipEvent {}

  /** Offices of the term ended, or its name or days were corrected. */
  record OfficesChanged(long sequence, Instant at, TermState state) implements LeadershipEvent {}

  /** Nothing happened: the present state, for those who start anew. */
  record Snapshot(long sequence, Instant at, TermState state) implements LeadershipEvent {}
}
