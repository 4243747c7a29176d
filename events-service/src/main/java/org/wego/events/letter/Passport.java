package org.wego.events.letter;

import java.time.LocalDate;

/**
 * What a letter says of the passport of whom it invites.
 *
 * @param name as it is in the passport
 * @param nationality ISO 3166-1 alpha-2
 */
public record Passport(
    String name, String number, String nationality, LocalDate birthDate, LocalDate expiresOn) {

  /** Tells nothing, because all of it is personal. */
  @Override
  public String toString() {
    return "Passport";
  }
}
