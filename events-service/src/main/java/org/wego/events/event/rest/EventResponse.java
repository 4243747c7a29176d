package org.wego.events.event.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.EventType;
import org.wego.events.Region;
import org.wego.events.event.Event;
import org.wego.events.event.EventState;
import org.wego.events.event.EventTerms;
import org.wego.events.event.Organizer;

/** An event (E1). What is not known is absent. */
@Schema(name = "Event")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventResponse(
    UUID id,
    EventType type,
    @Schema(description = "Which General Assembly it is; absent for others", examples = "4")
        Integer ordinal,
    @Schema(description = "What it is one of", examples = "Seoul Program") String series,
    @Schema(examples = "4th WeGO General Assembly 2017") String title,
    @Schema(examples = "Smart Sustainable Cities") String theme,
    String description,
    @Schema(description = "The member that hosts it; absent where no member does")
        UUID hostMemberId,
    @Schema(examples = "Ulyanovsk Region") String hostCity,
    @Schema(examples = "RU") String country,
    String venue,
    @Schema(examples = "2017") int year,
    @Schema(description = "In its own zone; absent while only the year is known")
        LocalDate startsOn,
    LocalDate endsOn,
    @Schema(description = "The IANA zone of the host", examples = "Europe/Ulyanovsk")
        String timeZone,
    @Schema(
            description =
                "True where the host was changed and the zone is still that of before: give the"
                    + " event its zone, or its days in this one; absent otherwise")
        Boolean timeZoneAssumed,
    Organizer organizer,
    @Schema(description = "The region of the Regional Office that organizes it")
        Region organizingRegion,
    @Schema(description = "The partners with which it is organized") List<String> coOrganizers,
    @Schema(description = "Whether only members may register (M11)") boolean membersOnly,
    @Schema(description = "How many participants there is room for; absent for no limit")
        Integer capacity,
    @Schema(description = "How many participants one delegation may have", examples = "10")
        int delegationQuota,
    Instant registrationOpensAt,
    @Schema(description = "The first instant that is late") Instant registrationClosesAt,
    @Schema(description = "Why an Assembly is not held when the interval has it (E2)")
        String intervalReason,
    EventState state,
    String cancellationReason) {

  static EventResponse from(Event event) {
    EventTerms terms = event.terms();
    return new EventResponse(
        event.id(),
        terms.type(),
        event.ordinal(),
        terms.series(),
        terms.title(),
        terms.theme(),
        terms.description(),
        terms.hostMemberId(),
        terms.hostCity(),
        terms.country(),
        terms.venue(),
        terms.year(),
        terms.startsOn(),
        terms.endsOn(),
        terms.timeZone(),
        event.timeZoneAssumed() ? Boolean.TRUE : null,
        terms.organizer(),
        terms.organizingRegion(),
        terms.coOrganizers(),
        terms.membersOnly(),
        terms.capacity(),
        terms.delegationQuota(),
        terms.registrationOpensAt(),
        terms.registrationClosesAt(),
        terms.intervalReason(),
        event.state(),
        event.cancellationReason());
  }
}
