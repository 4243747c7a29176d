package org.wego.awards.screening.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.screening.ShortlistRound;

/** A shortlist round in the list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShortlistRoundItem(
    @Schema(examples = "1") int number,
    String reason,
    @Schema(description = "How many entries it chose", examples = "50") int entries,
    @Schema(description = "Whether it tells what is judged") boolean counts,
    Instant decidedAt,
    @Schema(examples = "secretariat") String decidedBy,
    @Schema(description = "Absent unless it was taken back") Instant revokedAt,
    String revokedBy,
    String revocationReason) {

  static ShortlistRoundItem from(ShortlistRound round) {
    ShortlistRound.Revocation revocation = round.revocation();
    return new ShortlistRoundItem(
        round.number(),
        round.reason(),
        round.entries(),
        round.counts(),
        round.decidedAt(),
        round.decidedBy(),
        revocation == null ? null : revocation.at(),
        revocation == null ? null : revocation.by(),
        revocation == null ? null : revocation.reason());
  }
}
