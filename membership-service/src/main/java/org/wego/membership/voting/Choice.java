package org.wego.membership.voting;

/** How a city votes; to abstain is to take part without casting a vote (G5). */
public enum Choice {
  FOR,
  AGAINST,
  ABSTAIN
}
