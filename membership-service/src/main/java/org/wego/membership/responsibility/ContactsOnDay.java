package org.wego.membership.responsibility;

import java.time.LocalDate;

/**
 * How current a member's contacts were on a day.
 *
 * @param contacts how many it has
 * @param current how many of them had a verification that held
 * @param lastVerifiedOn the latest one until then, {@code null} for none
 */
record ContactsOnDay(long contacts, long current, LocalDate lastVerifiedOn) {

  static final ContactsOnDay NONE = new ContactsOnDay(0, 0, null);
}
