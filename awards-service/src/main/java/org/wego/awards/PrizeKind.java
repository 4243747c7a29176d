package org.wego.awards;

/** The prizes of a category, the higher one first (A8). */
public enum PrizeKind {
  BEST,
  OUTSTANDING
}
