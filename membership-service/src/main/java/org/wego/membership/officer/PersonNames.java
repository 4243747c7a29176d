package org.wego.membership.officer;

/**
 * The names of a person (M13); both {@code null} once they were erased.
 *
 * @param nativeName the name in its own script, {@code null} when there is none
 */
public record PersonNames(String name, String nativeName) {}
