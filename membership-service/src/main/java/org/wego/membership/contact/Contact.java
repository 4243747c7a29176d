package org.wego.membership.contact;

/**
 * Someone to reach at a member (M13).
 *
 * @param name the name in English letters
 * @param nativeName the name in its own script, {@code null} when there is none
 * @param language the BCP 47 tag of the language to write in
 */
public record Contact(
    ContactType type,
    String name,
    String nativeName,
    String title,
    String email,
    String phone,
    String language) {

  /** Whether the other one says of the same person where to reach it; a title may differ. */
  boolean reachesAs(Contact other) {
    return same(name, other.name)
        && same(nativeName, other.nativeName)
        && same(email, other.email)
        && same(phone, other.phone);
  }

  private static boolean same(String one, String other) {
    return one == null ? other == null : one.equals(other);
  }
}
