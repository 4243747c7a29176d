package org.wego.events.vote;

/** Whether ballots are taken. */
public enum VoteState {
  OPEN,
  CLOSED
}
