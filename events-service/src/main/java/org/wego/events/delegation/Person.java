package org.wego.events.delegation;

import java.util.UUID;

/**
 * A person as a delegation names it.
 *
 * @param id of a person whom it has named before, {@code null} for a new one
 * @param email {@code null} for none
 * @param position {@code null} for none
 * @param language BCP 47 tag of the language to write in
 * @param subject the login that may act for the person in the event, {@code null} for none
 */
public record Person(
    UUID id,
    PersonRole role,
    String name,
    String email,
    String position,
    String language,
    String subject) {

  /** Tells which person, and nothing that is personal. */
  @Override
  public String toString() {
    return "Person[" + id + ", " + role + "]";
  }
}
