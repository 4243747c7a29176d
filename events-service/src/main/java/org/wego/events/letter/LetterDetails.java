package org.wego.events.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.events.PrintedCode;

/**
 * A letter of invitation.
 *
 * @param reviewedAt {@code null} while nobody has
 * @param refusalReason {@code null} unless it was refused
 * @param code {@code null} unless it was issued, as are its days
 * @param passportErasedAt when the passport was erased, {@code null} while it is kept
 */
public record LetterDetails(
    UUID id,
    UUID eventId,
    UUID participantId,
    LetterState state,
    Instant requestedAt,
    Instant reviewedAt,
    String refusalReason,
    PrintedCode code,
    LocalDate issuedOn,
    LocalDate validUntil,
    Instant passportErasedAt,
    long version) {}
