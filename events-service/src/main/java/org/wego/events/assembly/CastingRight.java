package org.wego.events.assembly;

/** Whether a voting delegate may cast the vote of the member now, or why not. */
public enum CastingRight {
  MAY_CAST,
  /** The login is no voting delegate of the member at this Assembly. */
  NO_CREDENTIAL,
  REVOKED,
  EXPIRED,
  /** The delegate is not approved, or not of the delegation any more, or was erased. */
  NOT_APPROVED,
  /** The delegate has another login than the one for which the credential was accepted. */
  LOGIN_CHANGED,
  /**
   * The alternate casts while the head has not checked in, or has no login, or no credential that
   * holds.
   */
  HEAD_CASTS,
  /** The delegate has no login: what he or she says is entered by two others. */
  NO_LOGIN
}
