package org.wego.membership.account;

/** What a person may do for a member (M14). */
public enum AccountRole {
  /** Acts for the member, and says who else does. */
  ADMINISTRATOR,
  /** Acts for the member. */
  USER
}
