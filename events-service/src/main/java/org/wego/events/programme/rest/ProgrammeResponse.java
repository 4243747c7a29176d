package org.wego.events.programme.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.event.KnownEvent;
import org.wego.events.programme.SessionDetails;

/** The programme of an event. */
@Schema(name = "EventProgramme")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgrammeResponse(
    UUID eventId,
    @Schema(examples = "4th WeGO General Assembly 2017") String title,
    @Schema(description = "Absent while its days are not known") LocalDate startsOn,
    @Schema(description = "Absent while its days are not known") LocalDate endsOn,
    @Schema(examples = "Europe/Ulyanovsk") String timeZone,
    @Schema(description = "The days that have sessions, in their order") List<Day> days) {

  /** A day of a programme. */
  @Schema(name = "EventProgrammeDay")
  public record Day(
      LocalDate day,
      @Schema(description = "In the order of their times") List<SessionResponse> sessions) {}

  /**
   * @param shown the sessions as they are shown, in the same order
   */
  static ProgrammeResponse from(
      KnownEvent event, List<SessionDetails> sessions, List<SessionResponse> shown) {
    Map<LocalDate, List<SessionResponse>> byDay = new TreeMap<>();
    for (int i = 0; i < shown.size(); i++) {
      byDay.computeIfAbsent(sessions.get(i).day(), day -> new ArrayList<>()).add(shown.get(i));
    }
    return new ProgrammeResponse(
        event.id(),
        event.title(),
        event.startsOn(),
        event.endsOn(),
        event.timeZone().getId(),
        byDay.entrySet().stream().map(day -> new Day(day.getKey(), day.getValue())).toList());
  }
}
