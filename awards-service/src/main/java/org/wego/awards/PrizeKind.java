package org.wego.awards;

/** The prizes of a category, the higher one first (A8). */
public enum PrizeKind {
  BEST("Best e-Government Prize"),
  OUTSTANDING("Outstanding e-Government Prize");

  private final String words;

  PrizeKind(String words) {
    this.words = words;
  }

  /** As people write it, in English. */
  public String words() {
    return words;
  }
}
