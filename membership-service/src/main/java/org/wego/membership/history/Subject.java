package org.wego.membership.history;

/** What a change is of. */
public enum Subject {
  MEMBER,
  APPLICATION,
  PARTNER,
  CONSULTATION_REQUEST,
  BENEFIT_RULE,
  REGIONAL_OFFICE,
  LEADERSHIP_TERM,
  SECRETARIAT_OFFICER
}
