package org.wego.events.event.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.EventType;
import org.wego.events.Region;
import org.wego.events.event.EventTerms;
import org.wego.events.event.TimeZoneName;
import org.wego.platform.http.json.CountryCode;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;

/** What may be changed of an event. */
public record EventDetails(
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
    @Min(EventTerms.FIRST_YEAR)
        @Max(EventTerms.LAST_YEAR)
        @Schema(description = "That of the first day, where it is known", examples = "2017")
        Integer year,
    @Schema(description = "In its own zone") LocalDate startsOn,
    LocalDate endsOn,
    @NotNull
        @TimeZoneName
        @Size(max = 64)
        @Schema(description = "The IANA zone of the host", examples = "Europe/Ulyanovsk")
        String timeZone,
    @Schema(
            description =
                "The region of the Regional Office that organizes it; absent for the Secretariat")
        Region organizingRegion,
    @NotNull @Size(max = 30) @Schema(description = "The partners with which it is organized")
        List<@NotNull @Size(min = 1, max = 200) @Pattern(regexp = "\\S(.*\\S)?") String>
            coOrganizers,
    @NotNull @Schema(description = "Whether only members may register (M11): a TRAINING or WEBINAR")
        Boolean membersOnly,
    @Min(1)
        @Max(100_000)
        @Schema(description = "How many participants there is room for; absent for no limit")
        Integer capacity,
    @NotNull
        @Min(1)
        @Max(200)
        @Schema(description = "How many participants one delegation may have", examples = "10")
        Integer delegationQuota,
    Instant registrationOpensAt,
    @Schema(description = "The first instant that is late") Instant registrationClosesAt,
    @Size(min = 1, max = 1000)
        @Schema(description = "Why an Assembly is not held when the interval has it (E2)")
        String intervalReason) {

  private static final String WHOLE = "must be a whole second";

  static EventDetails from(EventTerms terms) {
    return new EventDetails(
        terms.title(),
        terms.series(),
        terms.theme(),
        terms.description(),
        terms.hostMemberId(),
        terms.hostCity(),
        terms.country(),
        terms.venue(),
        // The year stays, or follows the first day, unless a patch says otherwise.
        null,
        terms.startsOn(),
        terms.endsOn(),
        terms.timeZone(),
        terms.organizingRegion(),
        terms.coOrganizers(),
        terms.membersOnly(),
        terms.capacity(),
        terms.delegationQuota(),
        terms.registrationOpensAt(),
        terms.registrationClosesAt(),
        terms.intervalReason());
  }

  /**
   * @param organizing the region of the Regional Office that organizes it, as the caller may say
   * @param present the year so far, {@code null} for none
   * @throws org.wego.platform.problem.ProblemException INVALID_INPUT
   */
  EventTerms toTerms(EventType type, Region organizing, Integer present) {
    // A part of a second could not be told to those who are to keep it.
    new Faults()
        .addIf(partOfSecond(registrationOpensAt), "/registrationOpensAt", "INVALID_FORMAT", WHOLE)
        .addIf(partOfSecond(registrationClosesAt), "/registrationClosesAt", "INVALID_FORMAT", WHOLE)
        .addIf(
            year == null && startsOn == null && present == null,
            "/year",
            "REQUIRED",
            "The year is wanted while the first day is not known")
        .throwIfAny(PlatformError.INVALID_INPUT);
    return new EventTerms(
        type,
        series,
        title,
        theme,
        description,
        hostMemberId,
        hostCity,
        country,
        venue,
        year(present),
        startsOn,
        endsOn,
        timeZone,
        organizing,
        coOrganizers,
        membersOnly,
        capacity,
        delegationQuota,
        registrationOpensAt,
        registrationClosesAt,
        intervalReason);
  }

  private int year(Integer present) {
    if (year != null) {
      return year;
    }
    return startsOn == null ? present : startsOn.getYear();
  }

  private static boolean partOfSecond(Instant instant) {
    return instant != null && instant.getNano() != 0;
  }
}
