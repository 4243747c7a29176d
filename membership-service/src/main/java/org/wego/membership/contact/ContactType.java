package org.wego.membership.contact;

/** What a contact is responsible for (M13). */
public enum ContactType {
  POLITICAL,
  ADMINISTRATIVE,
  BILLING,
  TECHNICAL
}
