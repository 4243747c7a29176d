package org.wego.events.election.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.election.Election;
import org.wego.events.election.ElectionKind;
import org.wego.events.election.ElectionRule;
import org.wego.events.election.ElectionState;
import org.wego.events.election.ElectionTerms;
import org.wego.events.election.TieRule;
import org.wego.events.vote.Secrecy;

/** An election of the General Assembly. */
@Schema(name = "Election")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ElectionResponse(
    UUID id,
    @Schema(description = "The General Assembly that elects") UUID eventId,
    ElectionKind kind,
    @Schema(examples = "1") int seats,
    ElectionRule rule,
    TieRule tieRule,
    Secrecy secrecy,
    ElectionState state,
    @Schema(
            description =
                "The SHA-256 of the sealed seed, in hexadecimal, as it was fixed when the election"
                    + " was called; absent where no lot decides",
            examples = "3138a401d8d6e03107e49921b4685f581b404f457d8c2f58c4bf7ad5cd529383")
        String lotCommitment,
    @Schema(
            description = "The sealed seed; absent until a round was counted by it",
            examples = "5b1f0c3e9a7d4826b0c1d2e3f4a5968778695a4b3c2d1e0f9e8d7c6b5a493827")
        String lotSealedSeed,
    @Schema(
            description = "What the lot is drawn by besides; absent until it is published",
            examples = "Lotto 6/45 draw 760: 10 22 27 31 42 43 (12)")
        String lotSeed,
    @Schema(description = "Absent as is the seed") Instant lotSeedPublishedAt,
    @Schema(
            description = "Why it, or what was left of it, was given up; absent otherwise",
            examples = "Called for the wrong Assembly")
        String abandonmentReason,
    Instant createdAt,
    @Schema(description = "Absent while it goes on") Instant endedAt) {

  static ElectionResponse from(Election election) {
    ElectionTerms terms = election.terms();
    return new ElectionResponse(
        election.id(),
        terms.eventId(),
        terms.kind(),
        terms.seats(),
        terms.rule(),
        terms.tieRule(),
        terms.secrecy(),
        election.state(),
        election.lotCommitment(),
        election.lotSealedSeed(),
        election.lotSeed(),
        election.lotSeedPublishedAt(),
        election.abandonmentReason(),
        election.createdAt(),
        election.endedAt());
  }
}
