package org.wego.events.delegation.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.delegation.WaitingDelegation;

/** A delegation that waits for places. */
@Schema(name = "WaitingDelegation")
public record WaitingItem(
    @Schema(description = "Its place in the order, from 1", examples = "1") long position,
    UUID delegationId,
    @Schema(examples = "Seoul") String organizationName,
    @Schema(examples = "KR") String country,
    @Schema(description = "How many places it needs", examples = "3") int persons,
    Instant waitingSince) {

  static WaitingItem from(WaitingDelegation waiting) {
    return new WaitingItem(
        waiting.position(),
        waiting.delegationId(),
        waiting.organizationName(),
        waiting.country(),
        waiting.persons(),
        waiting.waitingSince());
  }
}
