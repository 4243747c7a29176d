package org.wego.membership.account;

/**
 * A person who is to act for a member.
 *
 * @param language the BCP 47 tag of the language to write in
 */
public record Invitee(String name, String email, String language, AccountRole role) {}
