package org.wego.events.delegation;

/** What is done with a delegation (E4). */
public enum DelegationAct {
  REGISTERED,
  CHANGED,
  APPROVED,
  WAITLISTED,
  OFFERED,
  OFFER_ACCEPTED,
  OFFER_LAPSED,
  DECLINED,
  WITHDRAWN,
  PERSON_ERASED
}
