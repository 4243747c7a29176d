package org.wego.events.programme.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.programme.HostTime;
import org.wego.events.programme.SessionDetails;
import org.wego.events.programme.SessionType;

/** A session in a list. */
@Schema(name = "EventSessionItem")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionItem(
    UUID id,
    SessionType type,
    @Schema(examples = "Mayors' Roundtable") String title,
    @Schema(description = "Absent for none") ProgrammePart track,
    @Schema(description = "Absent for none") ProgrammePart room,
    Instant startsAt,
    Instant endsAt,
    @Schema(description = "As the host's clocks show it", examples = "2017-06-27T09:00")
        String localStartsAt,
    @Schema(examples = "2017-06-27T10:30") String localEndsAt,
    @Schema(examples = "Europe/Ulyanovsk") String timeZone,
    @Schema(description = "How many can sign up; absent where nobody has to", examples = "40")
        Integer capacity,
    @Schema(description = "Absent where nobody has to sign up", examples = "3") Integer freePlaces,
    boolean cancelled,
    @Schema(description = "The names of who speaks; erased ones left out") List<String> speakers) {

  static SessionItem from(SessionDetails session) {
    return new SessionItem(
        session.id(),
        session.type(),
        session.title(),
        ProgrammePart.from(session.track()),
        ProgrammePart.from(session.room()),
        session.startsAt(),
        session.endsAt(),
        HostTime.told(session.startsAt(), session.timeZone()),
        HostTime.told(session.endsAt(), session.timeZone()),
        session.timeZone().getId(),
        session.capacity(),
        session.freePlaces(),
        session.cancelled(),
        session.speakers().stream()
            .map(SessionDetails.Person::name)
            .filter(name -> name != null)
            .toList());
  }
}
