package org.wego.events.event.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.EventType;
import org.wego.events.Region;
import org.wego.events.event.EventConfig;
import org.wego.events.event.EventTerms;
import org.wego.events.event.TimeZoneName;
import org.wego.platform.http.json.CountryCode;

/** A new event; what it does not say is as configured. */
public record EventRequest(
    @NotNull EventType type,
    @Schema(description = "DRAFT unless given; what is SCHEDULED has its days") Beginning state,
    @NotNull
        @Size(min = 1, max = 200)
        @Pattern(regexp = "\\S(.*\\S)?")
        @Schema(examples = "4th WeGO General Assembly 2017")
        String title,
    @Size(min = 1, max = 200)
        @Pattern(regexp = "\\S(.*\\S)?")
        @Schema(description = "What it is one of", examples = "Seoul Program")
        String series,
    @Size(min = 1, max = 200) @Pattern(regexp = "\\S(.*\\S)?") String theme,
    @Size(min = 1, max = 4000) String description,
    @Schema(description = "The member that hosts it") UUID hostMemberId,
    @Size(min = 1, max = 200)
        @Pattern(regexp = "\\S(.*\\S)?")
        @Schema(
            description = "The member's name unless given, where a member hosts it",
            examples = "Ulyanovsk Region")
        String hostCity,
    @CountryCode @Schema(examples = "RU", pattern = "[A-Z]{2}") String country,
    @Size(min = 1, max = 200) @Pattern(regexp = "\\S(.*\\S)?") String venue,
    @Min(2008)
        @Max(2200)
        @Schema(description = "Wanted while the first day is not known", examples = "2017")
        Integer year,
    @Schema(description = "In its own zone") LocalDate startsOn,
    LocalDate endsOn,
    @TimeZoneName
        @Size(max = 64)
        @Schema(description = "The IANA zone of the host", examples = "Europe/Ulyanovsk")
        String timeZone,
    @Schema(
            description =
                "The region of the Regional Office that organizes it; absent for the Secretariat,"
                    + " and a Regional Office's own")
        Region organizingRegion,
    @Size(max = 30) @Schema(description = "The partners with which it is organized")
        List<@NotNull @Size(min = 1, max = 200) @Pattern(regexp = "\\S(.*\\S)?") String>
            coOrganizers,
    @Schema(description = "Whether only members may register (M11): a TRAINING or WEBINAR")
        Boolean membersOnly,
    @Min(1)
        @Max(100_000)
        @Schema(description = "How many participants there is room for; absent for no limit")
        Integer capacity,
    @Min(1)
        @Max(200)
        @Schema(description = "How many participants one delegation may have", examples = "10")
        Integer delegationQuota,
    Instant registrationOpensAt,
    @Schema(description = "The first instant that is late") Instant registrationClosesAt,
    @Size(min = 1, max = 1000)
        @Schema(description = "Why an Assembly is not held when the interval has it (E2)")
        String intervalReason) {

  /** The states in which an event can begin. */
  @Schema(name = "NewEventState")
  public enum Beginning {
    DRAFT,
    SCHEDULED
  }

  boolean scheduled() {
    return state == Beginning.SCHEDULED;
  }

  EventTerms toTerms(Region organizing, EventConfig config) {
    return new EventDetails(
            title,
            series,
            theme,
            description,
            hostMemberId,
            hostCity,
            country,
            venue,
            year,
            startsOn,
            endsOn,
            timeZone == null ? config.timeZone().getId() : timeZone,
            organizing,
            Objects.requireNonNullElse(coOrganizers, List.of()),
            Objects.requireNonNullElse(membersOnly, false),
            capacity,
            Objects.requireNonNullElse(delegationQuota, config.delegationQuota()),
            registrationOpensAt,
            registrationClosesAt,
            intervalReason)
        .toTerms(type, organizing, null);
  }
}
