package org.wego.membership.account;

/** Whether a login still acts for the member that it was bound to (M14). */
public enum AccountStatus {
  BOUND,
  REVOKED
}
