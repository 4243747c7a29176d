package org.wego.membership.application;

/** Where an application stands. DRAFT and SUBMITTED are open, the others final. */
public enum ApplicationStatus {
  DRAFT,
  SUBMITTED,
  APPROVED,
  REFUSED,
  WITHDRAWN
}
