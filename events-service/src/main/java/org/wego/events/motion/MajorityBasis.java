package org.wego.events.motion;

import org.wego.events.vote.Tally;

/** Of what a motion needs its majority (E6). */
public enum MajorityBasis {
  /** The ballots that say yes or no. */
  VALID("valid votes"),
  /** All ballots, abstentions among them. */
  CAST("ballots cast"),
  /** The members that had a vote, there or not. */
  ENTITLED("members with a vote"),
  /** Those of them that were there when the vote opened. */
  PRESENT("members present");

  private final String words;

  MajorityBasis(String words) {
    this.words = words;
  }

  int of(Tally tally) {
    return switch (this) {
      case VALID -> tally.valid();
      case CAST -> tally.cast();
      case ENTITLED -> tally.entitled();
      case PRESENT -> tally.present();
    };
  }

  String words() {
    return words;
  }
}
