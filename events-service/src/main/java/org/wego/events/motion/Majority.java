package org.wego.events.motion;

import org.wego.events.vote.Tally;

/**
 * What carries a motion: a fraction of a base, or more than that (E6).
 *
 * @param strict whether just the fraction is not enough
 */
public record Majority(MajorityBasis base, int numerator, int denominator, boolean strict) {

  public Majority {
    if (numerator < 1 || numerator > denominator) {
      throw new IllegalArgumentException("A majority is a part of the whole");
    }
    if (strict && numerator == denominator) {
      throw new IllegalArgumentException("Nothing is more than all");
    }
  }

  /** The least number of votes for it that carries it, of a base of this size. */
  int required(int size) {
    long part = (long) numerator * size;
    long whole = part / denominator;
    boolean exact = part % denominator == 0;
    // A motion that nobody is for is not carried, be the base empty.
    return (int) Math.max(1, exact && !strict ? whole : whole + 1);
  }

  /** What it says to the votes. */
  MajorityFinding of(Tally tally) {
    int size = base.of(tally);
    int required = required(size);
    int inFavour = tally.of(Choice.YES.option());
    return new MajorityFinding(
        base, size, numerator, denominator, strict, required, inFavour, inFavour - required);
  }

  /** In words, such as "more than 2/3 of the valid votes". */
  String words() {
    return "%s %d/%d of the %s"
        .formatted(strict ? "more than" : "at least", numerator, denominator, base.words());
  }
}
