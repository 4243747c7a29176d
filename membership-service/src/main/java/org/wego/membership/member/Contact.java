package org.wego.membership.member;

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
    String language) {}
