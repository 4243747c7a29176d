package org.wego.events.vote;

/** What is voted on. */
public enum VoteKind {
  /** A motion (E6). */
  MOTION,
  /** One round of an election (E7). */
  ELECTION
}
