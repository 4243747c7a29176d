package org.wego.membership.officer;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Someone who leads, or led, the Secretariat.
 *
 * @param name {@code null} once it was erased
 * @param appointedBy the President City of the first day
 * @param to the first day on which it is no longer held, {@code null} while that is open
 */
public record OfficerDetails(
    UUID id,
    OfficerRole office,
    String name,
    String nativeName,
    UUID appointedBy,
    String appointedByName,
    LocalDate from,
    LocalDate to,
    long version) {}
