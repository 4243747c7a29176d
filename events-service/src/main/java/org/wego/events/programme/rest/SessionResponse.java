package org.wego.events.programme.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.programme.AnnouncedEdition;
import org.wego.events.programme.HostTime;
import org.wego.events.programme.SessionDetails;
import org.wego.events.programme.SessionType;

/** A session of an event's programme. */
@Schema(name = "EventSession")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionResponse(
    UUID id,
    SessionType type,
    @Schema(examples = "Mayors' Roundtable") String title,
    @Schema(description = "Absent for none") String description,
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
    @Schema(description = "How many wait for a place; absent where nobody has to sign up")
        Integer waiting,
    boolean cancelled,
    @Schema(description = "Absent for none") String cancellationReason,
    List<SpeakerItem> speakers,
    @Schema(description = "What a ceremony shows once the winners of its awards are announced (A9)")
        Ceremony ceremony) {

  /** Who speaks in a session. */
  @Schema(name = "EventSessionSpeaker")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SpeakerItem(
      UUID id,
      @Schema(description = "Absent once the person was erased") String name,
      @Schema(description = "Absent for none") String position,
      String organizationName,
      @Schema(description = "Absent for no member's") UUID memberId) {

    static SpeakerItem from(SessionDetails.Person person) {
      return new SpeakerItem(
          person.id(),
          person.name(),
          person.position(),
          person.organizationName(),
          person.memberId());
    }
  }

  /** The awards that a ceremony gives. */
  @Schema(name = "EventCeremony")
  public record Ceremony(
      UUID editionId,
      @Schema(examples = "WeGO Awards 2017") String title,
      Instant announcedAt,
      List<Winner> winners) {

    static Ceremony from(AnnouncedEdition edition) {
      return new Ceremony(
          edition.editionId(),
          edition.title(),
          edition.announcedAt(),
          edition.winners().stream().map(Winner::from).toList());
    }
  }

  /** A winner of a prize. */
  @Schema(name = "EventCeremonyWinner")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Winner(
      UUID prizeId,
      @Schema(description = "Rule A2", examples = "OPEN_CITY") String category,
      @Schema(description = "Rule A8", examples = "BEST") String kind,
      @Schema(description = "Of the entry", examples = "Public lending of municipal data")
          String title,
      @Schema(examples = "Seoul") String cityName,
      @Schema(examples = "KR") String country,
      @Schema(description = "Absent where the winner is no member") UUID memberId) {

    static Winner from(AnnouncedEdition.Winner winner) {
      return new Winner(
          winner.prizeId(),
          winner.category(),
          winner.kind(),
          winner.title(),
          winner.cityName(),
          winner.country(),
          winner.memberId());
    }
  }

  /**
   * @param edition what a ceremony shows, {@code null} for nothing
   */
  static SessionResponse from(SessionDetails session, AnnouncedEdition edition) {
    return new SessionResponse(
        session.id(),
        session.type(),
        session.title(),
        session.description(),
        ProgrammePart.from(session.track()),
        ProgrammePart.from(session.room()),
        session.startsAt(),
        session.endsAt(),
        HostTime.told(session.startsAt(), session.timeZone()),
        HostTime.told(session.endsAt(), session.timeZone()),
        session.timeZone().getId(),
        session.capacity(),
        session.freePlaces(),
        session.capacity() == null ? null : session.waiting(),
        session.cancelled(),
        session.cancellationReason(),
        session.speakers().stream().map(SpeakerItem::from).toList(),
        edition == null ? null : Ceremony.from(edition));
  }
}
