package org.wego.awards.score;

/** The states of a {@link SheetState sheet}, and that there is none yet. */
public enum OwnSheetState {
  NOT_BEGUN,
  DRAFT,
  FINAL,
  ABSTAINED
}
