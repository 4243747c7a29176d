package org.wego.awards.prize.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.AwardCategory;
import org.wego.awards.PrizeKind;
import org.wego.awards.prize.PanelDecision;
import org.wego.awards.prize.PrizeAct;
import org.wego.awards.prize.RecordedDecision;

/** A decision about a prize, as it stays on record. */
@Schema(name = "AwardPrizeDecision")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordedDecisionResponse(
    UUID id,
    UUID prizeId,
    PrizeAct act,
    AwardCategory category,
    PrizeKind kind,
    @Schema(examples = "1") int ordinal,
    UUID entryId,
    @Schema(description = "The entry's rank when this was decided", examples = "1")
        Integer entryRank,
    String departureReason,
    String withheldReason,
    String minutes,
    Instant decidedAt,
    String decidedBy) {

  static RecordedDecisionResponse from(RecordedDecision recorded) {
    PanelDecision decision = recorded.decision();
    return new RecordedDecisionResponse(
        recorded.id(),
        recorded.prizeId(),
        recorded.act(),
        recorded.place().category(),
        recorded.place().kind(),
        recorded.place().ordinal(),
        decision.entryId(),
        decision.entryRank(),
        decision.departureReason(),
        decision.withheldReason(),
        decision.minutes(),
        recorded.decidedAt(),
        recorded.decidedBy());
  }
}
