package org.wego.events.assembly;

/**
 * Which part of the members that vote has to be present (E6).
 *
 * @param strict whether more than that part is needed, and not just that part
 */
public record QuorumRule(int numerator, int denominator, boolean strict) {

  public QuorumRule {
    if (numerator < 0 || denominator < 1 || numerator > denominator) {
      throw new IllegalArgumentException("A quorum is a part of the whole");
    }
    if (strict && numerator == denominator) {
      throw new IllegalArgumentException("More than all is no quorum");
    }
  }

  /** What the rule says of these members; an Assembly of nobody never has a quorum. */
  public QuorumFinding of(int entitled, int present) {
    if (entitled < 0 || present < 0 || present > entitled) {
      throw new IllegalArgumentException("No more are present than there are");
    }
    int required = Math.max(1, required(entitled));
    int margin = present - required;
    return new QuorumFinding(entitled, present, required, margin, margin >= 0);
  }

  /** The least whole number that is the part, or more than it; without a fraction in between. */
  private int required(int entitled) {
    long part = (long) entitled * numerator;
    long whole = part / denominator;
    return (int) (strict || part % denominator != 0 ? whole + 1 : whole);
  }
}
