package org.wego.awards.assignment;

/** Why a judge does not score an entry any more. */
public enum ReleaseReason {
  /** The judge resigned or was dismissed before having settled it. */
  JUDGE_LEFT,
  /** The judge must not score it (A5). */
  CONFLICT,
  ENTRY_WITHDRAWN,
  /** The entry was found ineligible, or is not on the shortlist. */
  NOT_COMPETING,
  /** A later run gave it to another judge. */
  MOVED
}
