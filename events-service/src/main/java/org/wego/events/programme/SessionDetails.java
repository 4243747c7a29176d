package org.wego.events.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * A session as the programme shows it.
 *
 * @param description {@code null} for none, as track and room
 * @param timeZone of the host, in which its times are told
 * @param capacity how many can sign up; {@code null} where nobody has to
 * @param taken how many have a place
 * @param waiting how many wait for one
 * @param cancellationReason {@code null} for none
 */
public record SessionDetails(
    UUID id,
    UUID eventId,
    SessionType type,
    String title,
    String description,
    Part track,
    Part room,
    Instant startsAt,
    Instant endsAt,
    ZoneId timeZone,
    Integer capacity,
    int taken,
    int waiting,
    boolean cancelled,
    String cancellationReason,
    List<Person> speakers,
    long version) {

  public SessionDetails {
    speakers = List.copyOf(speakers);
  }

  /** Whether it shows the winners of awards. */
  public boolean isCeremony() {
    return type == SessionType.CEREMONY;
  }

  /** How many places are left; {@code null} where nobody has to sign up. */
  public Integer freePlaces() {
    return capacity == null ? null : capacity - taken;
  }

  /** The day on which it begins, as the host's clocks show it. */
  public LocalDate day() {
    return LocalDate.ofInstant(startsAt, timeZone);
  }

  /** A track or a room. */
  public record Part(UUID id, String name) {}

  /**
   * Who speaks.
   *
   * @param name {@code null} once the person was erased
   * @param position {@code null} for none
   * @param memberId the member for which he or she speaks; {@code null} for no member's
   */
  public record Person(
      UUID id, String name, String position, String organizationName, UUID memberId) {}
}
