package org.wego.events.delegation;

/** What a person is in a delegation (E4). */
public enum PersonRole {
  HEAD,
  DELEGATE,
  ALTERNATE
}
