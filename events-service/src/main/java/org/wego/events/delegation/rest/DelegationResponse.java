package org.wego.events.delegation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.delegation.DelegationDetails;
import org.wego.events.delegation.DelegationKind;
import org.wego.events.delegation.DelegationState;
import org.wego.events.delegation.ParticipantDetails;
import org.wego.events.delegation.PersonRole;

/** A delegation with its persons. */
@Schema(name = "Delegation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DelegationResponse(
    UUID id,
    UUID eventId,
    DelegationKind kind,
    @Schema(description = "Absent unless it is a member's") UUID memberId,
    @Schema(examples = "Seoul") String organizationName,
    @Schema(examples = "KR") String country,
    DelegationState state,
    @Schema(description = "Why it was declined or withdrawn") String reason,
    @Schema(
            description = "How many of the event's places are its own, or kept for it",
            examples = "3")
        int places,
    @Schema(description = "Since when it waits for places") Instant waitingSince,
    @Schema(description = "Until when places are kept for it") Instant offeredUntil,
    List<PersonItem> persons,
    Instant createdAt) {

  /** A person of it. */
  @Schema(name = "DelegationPerson")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PersonItem(
      @Schema(description = "The participant, as the rest of the service names the person") UUID id,
      PersonRole role,
      @Schema(description = "Absent once it was erased", examples = "Park Ji-woo") String name,
      @Schema(examples = "jiwoo.park@seoul.example") String email,
      @Schema(examples = "Deputy Mayor") String position,
      @Schema(examples = "ko") String language,
      @Schema(description = "The login that may act for the person") String subject,
      @Schema(description = "Whether the person was approved") boolean approved,
      @Schema(description = "When the person came") Instant checkedInAt,
      @Schema(description = "When it was erased who this is") Instant erasedAt) {

    static PersonItem from(ParticipantDetails person) {
      return new PersonItem(
          person.id(),
          person.role(),
          person.name(),
          person.email(),
          person.position(),
          person.language(),
          person.subject(),
          person.approvedAt() != null,
          person.checkedInAt(),
          person.erasedAt());
    }
  }

  static DelegationResponse from(DelegationDetails delegation) {
    return new DelegationResponse(
        delegation.id(),
        delegation.eventId(),
        delegation.organization().kind(),
        delegation.organization().memberId(),
        delegation.organization().name(),
        delegation.organization().country(),
        delegation.state(),
        delegation.reason(),
        delegation.places(),
        delegation.waitingSince(),
        delegation.offeredUntil(),
        delegation.persons().stream().map(PersonItem::from).toList(),
        delegation.createdAt());
  }
}
