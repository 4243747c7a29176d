package org.wego.awards.judge.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.judge.Expertise;
import org.wego.awards.judge.JudgeDetails;
import org.wego.awards.judge.JudgeState;

/** A judge in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JudgeSummary(
    UUID id,
    @Schema(examples = "Prof. Park Ji-woo") String name,
    @Schema(description = "Absent once erased", examples = "jiwoo.park@university.example")
        String email,
    List<Expertise> expertise,
    UUID nominatedByMemberId,
    @Schema(examples = "Seoul") String nominatedByName,
    JudgeState state,
    Instant stateChangedAt,
    Instant appointedAt) {

  static JudgeSummary from(JudgeDetails judge) {
    return new JudgeSummary(
        judge.id(),
        judge.profile().name(),
        judge.profile().email(),
        List.copyOf(judge.profile().expertise()),
        judge.profile().nominatedByMemberId(),
        judge.nominatedByName(),
        judge.state(),
        judge.stateChangedAt(),
        judge.appointedAt());
  }
}
