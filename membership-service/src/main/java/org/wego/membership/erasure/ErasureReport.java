package org.wego.membership.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * That a person was erased, without the person.
 *
 * @param emailSha256 of the address in small letters, {@code null} when none was known
 * @param contactId {@code null} when the person was named by the address
 * @param counts how many rows were erased in each place
 */
public record ErasureReport(
    UUID id,
    String emailSha256,
    UUID contactId,
    String reason,
    LocalDate requestedOn,
    Instant erasedAt,
    String erasedBy,
    Map<String, Integer> counts) {}
