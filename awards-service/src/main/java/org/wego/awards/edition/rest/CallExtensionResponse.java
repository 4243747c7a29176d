package org.wego.awards.edition.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.edition.EditionRecords;

/** An extension of a call (A4). */
@Schema(name = "AwardCallExtension")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CallExtensionResponse(
    UUID id,
    @Schema(description = "When the call would have closed") Instant callClosedAt,
    @Schema(description = "The first instant at which an entry is late since") Instant callClosesAt,
    @Schema(description = "When the judging would have closed; absent where that was open")
        Instant judgingClosedAt,
    Instant judgingClosesAt,
    String reason,
    Instant extendedAt,
    @Schema(description = "For the Secretariat") String extendedBy) {

  static CallExtensionResponse from(EditionRecords.CallExtension extension, boolean withActor) {
    return new CallExtensionResponse(
        extension.id(),
        extension.callClosedAt(),
        extension.callClosesAt(),
        extension.judgingClosedAt(),
        extension.judgingClosesAt(),
        extension.reason(),
        extension.extendedAt(),
        withActor ? extension.extendedBy() : null);
  }
}
