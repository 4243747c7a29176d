package org.wego.awards.screening.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.screening.ShortlistRound;

/** A shortlist round with the entries that it chose. */
@Schema(name = "ShortlistRound")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShortlistRoundResponse(
    @Schema(examples = "1") int number,
    String reason,
    List<UUID> entryIds,
    @Schema(description = "Whether it tells what is judged") boolean counts,
    Instant decidedAt,
    @Schema(examples = "secretariat") String decidedBy,
    @Schema(description = "Absent unless it was taken back") Revocation revocation) {

  /** That it was taken back. */
  @Schema(name = "ShortlistRevocation")
  public record Revocation(String reason, Instant at, String by) {}

  static ShortlistRoundResponse from(ShortlistRound round, List<UUID> entryIds) {
    ShortlistRound.Revocation revocation = round.revocation();
    return new ShortlistRoundResponse(
        round.number(),
        round.reason(),
        entryIds,
        round.counts(),
        round.decidedAt(),
        round.decidedBy(),
        revocation == null
            ? null
            : new Revocation(revocation.reason(), revocation.at(), revocation.by()));
  }
}
