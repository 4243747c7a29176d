package org.wego.awards.edition;

/** Those whom the phases of an edition tell apart (A4). */
public enum Party {
  PUBLIC,
  ENTRANT,
  MEMBER,
  JUDGE,
  SECRETARIAT
}
