package org.wego.awards.edition;

/** The phases of an edition, in their order (A4). */
public enum Phase {
  DRAFT,
  CALL_OPEN,
  SCREENING,
  JUDGING,
  DELIBERATION,
  DECIDED,
  ANNOUNCED
}
