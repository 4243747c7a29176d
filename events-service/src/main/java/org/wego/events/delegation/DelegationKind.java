package org.wego.events.delegation;

/** Whose delegation it is (E4). */
public enum DelegationKind {
  MEMBER,
  PARTNER,
  OTHER
}
