package org.wego.awards.score;

/** How far a judge is with the scores of an entry (A6). */
public enum SheetState {
  /** Nobody but the judge knows of it, and it does not count. */
  DRAFT,
  /** The scores count; they change by recorded amendments only. */
  FINAL,
  /** The judge gives no scores, for good. That is not zero. */
  ABSTAINED;

  /** Whether the judge is done. */
  public boolean settled() {
    return this != DRAFT;
  }
}
