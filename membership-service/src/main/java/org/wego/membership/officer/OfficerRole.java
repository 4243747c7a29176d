package org.wego.membership.officer;

/** The offices that lead the Secretariat (G3). */
public enum OfficerRole {
  SECRETARY_GENERAL,
  ASSISTANT_SECRETARY_GENERAL
}
