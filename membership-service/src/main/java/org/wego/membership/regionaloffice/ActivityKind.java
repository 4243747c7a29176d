package org.wego.membership.regionaloffice;

/** What a Regional Office does (G4). */
public enum ActivityKind {
  MEMBER_RECRUITED,
  PROGRAMME,
  INFORMATION_FORUM,
  LOCAL_PARTNERSHIP
}
