package org.wego.membership.contact;

/** How somebody found that a contact is right. */
public enum VerificationChannel {
  EMAIL,
  PHONE,
  LETTER,
  IN_PERSON,
  ONLINE,
  IMPORT
}
