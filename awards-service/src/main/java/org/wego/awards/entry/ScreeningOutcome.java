package org.wego.awards.entry;

/** What a screening finds of an entry (A4). */
public enum ScreeningOutcome {
  ELIGIBLE(EntryState.ELIGIBLE),
  INELIGIBLE(EntryState.INELIGIBLE);

  private final EntryState state;

  ScreeningOutcome(EntryState state) {
    this.state = state;
  }

  EntryState state() {
    return state;
  }
}
