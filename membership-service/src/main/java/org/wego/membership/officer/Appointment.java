package org.wego.membership.officer;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A person who is appointed to lead the Secretariat.
 *
 * @param nativeName the name in its own script, {@code null} when there is none
 * @param appointedBy the President City, {@code null} for whichever it is on the first day
 * @param to the first day on which it is no longer held, {@code null} while that is open
 */
public record Appointment(
    OfficerRole office,
    String name,
    String nativeName,
    UUID appointedBy,
    LocalDate from,
    LocalDate to) {}
