package org.wego.awards.judge.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.judge.Expertise;
import org.wego.awards.judge.JudgeDetails;
import org.wego.awards.judge.JudgeState;

/** A judge as he or she stands. */
@Schema(name = "Judge")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JudgeResponse(
    UUID id,
    UUID editionId,
    @Schema(examples = "Prof. Park Ji-woo") String name,
    @Schema(description = "Absent once erased", examples = "jiwoo.park@university.example")
        String email,
    @Schema(examples = "ko") String language,
    List<Expertise> expertise,
    List<AffiliationBody> affiliations,
    UUID nominatedByMemberId,
    @Schema(examples = "Seoul") String nominatedByName,
    JudgeState state,
    @Schema(description = "Why he or she declined, resigned or was dismissed", examples = "Illness")
        String stateReason,
    Instant stateChangedAt,
    @Schema(description = "While the invitation is not answered: the first instant too late")
        Instant invitationExpiresAt,
    Instant appointedAt,
    @Schema(examples = "secretariat") String appointedBy,
    @Schema(description = "Since when it is not known any more who it was") Instant erasedAt) {

  static JudgeResponse from(JudgeDetails judge) {
    return new JudgeResponse(
        judge.id(),
        judge.editionId(),
        judge.profile().name(),
        judge.profile().email(),
        judge.profile().language(),
        List.copyOf(judge.profile().expertise()),
        AffiliationBody.from(judge.profile().affiliations()),
        judge.profile().nominatedByMemberId(),
        judge.nominatedByName(),
        judge.state(),
        judge.stateReason(),
        judge.stateChangedAt(),
        judge.state() == JudgeState.INVITED ? judge.invitationExpiresAt() : null,
        judge.appointedAt(),
        judge.appointedBy(),
        judge.erasedAt());
  }
}
