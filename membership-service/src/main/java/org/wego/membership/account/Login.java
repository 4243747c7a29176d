package org.wego.membership.account;

/**
 * A person's login, as the identity provider names it for ever.
 *
 * @param issuer the provider; subjects are unique only within it
 */
public record Login(String issuer, String subject) {}
