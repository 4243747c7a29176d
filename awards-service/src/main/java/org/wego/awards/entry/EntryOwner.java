package org.wego.awards.entry;

import java.util.UUID;

/**
 * Whose an entry is: the member's, by whichever of its users; otherwise the login's.
 *
 * @param memberId {@code null} for a login's
 * @param subject the login that began it
 */
public record EntryOwner(UUID memberId, String subject) {}
