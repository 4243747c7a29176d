package org.wego.fees.issuer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A version of who sends the invoices and where they are paid (F12).
 *
 * @param validTo the first day on which another version is in force, {@code null} while none
 *     follows
 * @param superseded whether a later version that begins on the same day has corrected it
 * @param registration {@code null} when nothing is to be told, as are the instructions
 */
public record Issuer(
    UUID id,
    LocalDate validFrom,
    LocalDate validTo,
    boolean superseded,
    String name,
    String address,
    String registration,
    BankAccount account,
    String paymentInstructions,
    Instant recordedAt,
    String recordedBy) {}
