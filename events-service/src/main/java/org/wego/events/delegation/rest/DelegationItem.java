package org.wego.events.delegation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.delegation.DelegationKind;
import org.wego.events.delegation.DelegationState;
import org.wego.events.delegation.DelegationSummary;

/** A delegation in a list, without its persons. */
@Schema(name = "DelegationItem")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DelegationItem(
    UUID id,
    UUID eventId,
    DelegationKind kind,
    @Schema(description = "Absent unless it is a member's") UUID memberId,
    @Schema(examples = "Seoul") String organizationName,
    @Schema(examples = "KR") String country,
    DelegationState state,
    @Schema(description = "How many persons it has", examples = "3") int persons,
    @Schema(
            description = "How many of the event's places are its own, or kept for it",
            examples = "3")
        int places,
    Instant createdAt) {

  static DelegationItem from(DelegationSummary delegation) {
    return new DelegationItem(
        delegation.id(),
        delegation.eventId(),
        delegation.kind(),
        delegation.memberId(),
        delegation.organizationName(),
        delegation.country(),
        delegation.state(),
        delegation.persons(),
        delegation.places(),
        delegation.createdAt());
  }
}
