package org.wego.membership.account;

/** What became of an invitation (M14). */
public enum InvitationStatus {
  OPEN,
  EXPIRED,
  ACCEPTED,
  REVOKED
}
