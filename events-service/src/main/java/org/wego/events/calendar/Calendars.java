package org.wego.events.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.events.event.EventConfig;
import org.wego.events.event.KnownEvent;

/** The calendars that anybody, or one participant, can have (E8). */
@ApplicationScoped
public class Calendars {

  @Inject CalendarReader reader;
  @Inject EventConfig config;

  /** Of the events that everyone may know of. */
  public byte[] ofEvents() {
    return CalendarFile.of("WeGO events", config.timeZone(), reader.publicEvents());
  }

  /** Of an event with its sessions. */
  public byte[] ofProgramme(KnownEvent event) {
    return CalendarFile.of(event.title(), event.timeZone(), reader.programme(event.id()));
  }

  /** Of an event with what a participant takes part in. */
  public byte[] ofParticipant(KnownEvent event, UUID participantId) {
    return CalendarFile.of(
        event.title(), event.timeZone(), reader.programmeOf(event.id(), participantId));
  }
}
