package org.wego.events.assembly;

/** Which of a member's two voting delegates. */
public enum CredentialRole {
  HEAD,
  ALTERNATE
}
