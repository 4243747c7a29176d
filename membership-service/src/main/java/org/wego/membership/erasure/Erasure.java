package org.wego.membership.erasure;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody's wish to be forgotten.
 *
 * @param email the person's address, {@code null} where a contact is named
 * @param contactId the person's entry, {@code null} where an address is given
 * @param reason without the person in it
 * @param actor who carries it out
 */
public record Erasure(
    String email, UUID contactId, String reason, LocalDate requestedOn, String actor) {}
