package org.wego.membership.erasure;

/**
 * Personal data that a feature keeps. A test looks for an erased person in every column of the
 * database, so that no feature is forgotten.
 */
public interface PersonalData {

  /** Where it lies, as the answer to an erasure names it. */
  String place();

  /** Adds to the person what it is known by here. It is asked again when others added something. */
  default void recognise(Person person) {}

  /**
   * Erases the person and keeps the rest.
   *
   * @return how many rows held something of it
   */
  int erase(Person person, Erasure erasure);
}
