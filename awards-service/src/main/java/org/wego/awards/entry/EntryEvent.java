package org.wego.awards.entry;

import java.time.Instant;

/** What happened to an entry. Its stream begins with the submission; drafts stay here. */
public sealed interface EntryEvent {

  /** The event's number in the entry's stream. */
  long sequence();

  Instant at();

  EntryDetails entry();

  /** It was complete and was handed in (A3). */
  record Submitted(long sequence, Instant at, EntryDetails entry) implements EntryEvent {}

  /** It was taken back (A3): nobody screens, assigns, scores or awards it any more. */
  record Withdrawn(long sequence, Instant at, EntryDetails entry) implements EntryEvent {}

  /** It was found eligible, or not (A4). */
  record Screened(long sequence, Instant at, EntryDetails entry) implements EntryEvent {}

  /** Nothing happened: the present state, for those who start anew. */
  record Snapshot(long sequence, Instant at, EntryDetails entry) implements EntryEvent {}
}
