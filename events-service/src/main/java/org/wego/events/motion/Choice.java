package org.wego.events.motion;

import java.util.Arrays;
import java.util.List;
import org.wego.events.vote.VoteTerms;

/** What a member says to a motion. */
public enum Choice {
  YES,
  NO,
  /** Takes part and says neither. */
  ABSTAIN;

  /** All of them, as the options of a vote. */
  static final List<String> OPTIONS = Arrays.stream(values()).map(Choice::option).toList();

  /** As an option of a vote. */
  public String option() {
    return this == ABSTAIN ? VoteTerms.ABSTAIN : name();
  }

  /**
   * What a ballot chose.
   *
   * @return {@code null} for no ballot
   */
  public static Choice of(List<String> options) {
    return options.isEmpty() ? null : valueOf(options.get(0));
  }
}
