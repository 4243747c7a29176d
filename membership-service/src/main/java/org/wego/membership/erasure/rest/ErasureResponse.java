package org.wego.membership.erasure.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.erasure.ErasureReport;

/** That a person was erased, without the person. */
@Schema(name = "PersonErasure")
public record ErasureResponse(
    UUID id,
    @Schema(
            nullable = true,
            description = "SHA-256 of the address in small letters, in hexadecimal")
        String emailSha256,
    @Schema(nullable = true) UUID contactId,
    @Schema(examples = "Asked by letter, left the city's service") String reason,
    @Schema(examples = "2026-11-20") LocalDate requestedOn,
    Instant erasedAt,
    @Schema(examples = "secretariat") String erasedBy,
    @Schema(description = "How many rows held something of the person, by place")
        Map<String, Integer> counts) {

  static ErasureResponse from(ErasureReport report) {
    return new ErasureResponse(
        report.id(),
        report.emailSha256(),
        report.contactId(),
        report.reason(),
        report.requestedOn(),
        report.erasedAt(),
        report.erasedBy(),
        report.counts());
  }
}
