package org.wego.awards.judge.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.judge.Expertise;
import org.wego.awards.judge.Nomination;
import org.wego.awards.judge.NominationState;

/** A member's proposal of a judge. */
@Schema(name = "JudgeNomination")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NominationResponse(
    UUID id,
    UUID editionId,
    UUID memberId,
    @Schema(examples = "Frankfurt") String memberName,
    @Schema(examples = "Dr. Lena Vogt") String name,
    @Schema(description = "Absent once erased", examples = "lena.vogt@institute.example")
        String email,
    @Schema(examples = "en") String language,
    List<Expertise> expertise,
    @Schema(
            description = "Absent once erased",
            examples = "Led the open data programme of a state government for ten years")
        String statement,
    NominationState state,
    @Schema(description = "Why it was refused", examples = "The panel has enough IT experts")
        String stateReason,
    @Schema(description = "Who came of it; for the Secretariat alone") UUID judgeId,
    Instant nominatedAt,
    @Schema(description = "Absent while it is proposed") Instant settledAt) {

  static NominationResponse from(Nomination nomination, boolean secretariat) {
    return new NominationResponse(
        nomination.id(),
        nomination.editionId(),
        nomination.memberId(),
        nomination.memberName(),
        nomination.nominee().name(),
        nomination.nominee().email(),
        nomination.nominee().language(),
        List.copyOf(nomination.nominee().expertise()),
        nomination.nominee().statement(),
        nomination.state(),
        nomination.stateReason(),
        secretariat ? nomination.judgeId() : null,
        nomination.nominatedAt(),
        nomination.settledAt());
  }
}
