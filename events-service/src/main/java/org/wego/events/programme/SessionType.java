package org.wego.events.programme;

/** What kind of session it is (E3). */
public enum SessionType {
  PLENARY,
  WORKSHOP,
  MASTER_CLASS,
  MAYORS_ROUNDTABLE,
  MATCHMAKING,
  CULTURAL_TOUR,
  CEREMONY
}
