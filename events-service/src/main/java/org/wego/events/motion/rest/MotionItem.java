package org.wego.events.motion.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.motion.MajorityBasis;
import org.wego.events.motion.Motion;
import org.wego.events.motion.MotionOutcome;
import org.wego.events.motion.MotionState;
import org.wego.events.motion.MotionTerms;
import org.wego.events.vote.Secrecy;

/** A motion in the list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MotionItem(
    UUID id,
    UUID eventId,
    @Schema(description = "Absent where it belongs to nothing on the agenda") UUID agendaItemId,
    @Schema(examples = "Amendment of the Charter") String title,
    MajorityBasis base,
    MajorityItem majority,
    boolean strict,
    Secrecy secrecy,
    MotionState state,
    @Schema(description = "Once it is published") MotionOutcome outcome,
    Instant publishedAt,
    Instant createdAt) {

  static MotionItem from(Motion motion) {
    MotionTerms terms = motion.terms();
    return new MotionItem(
        motion.id(),
        motion.eventId(),
        terms.agendaItemId(),
        terms.title(),
        terms.majority().base(),
        new MajorityItem(terms.majority().numerator(), terms.majority().denominator()),
        terms.majority().strict(),
        terms.secrecy(),
        motion.state(),
        motion.outcome(),
        motion.publishedAt(),
        motion.createdAt());
  }
}
