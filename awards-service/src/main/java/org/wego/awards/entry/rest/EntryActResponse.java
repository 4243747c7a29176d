package org.wego.awards.entry.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.entry.EntryAct;
import org.wego.awards.entry.EntryActItem;

/** Something that was done with an entry. */
@Schema(name = "EntryAct")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryActResponse(
    UUID id,
    EntryAct act,
    @Schema(description = "Of a duplicate: the original") UUID originalId,
    @Schema(description = "Absent for a submission, and an erasure") String reason,
    Instant at,
    @Schema(description = "The login that did it") String by) {

  static EntryActResponse from(EntryActItem item) {
    return new EntryActResponse(
        item.id(), item.act(), item.otherId(), item.reason(), item.at(), item.actor());
  }
}
