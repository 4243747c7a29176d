package org.wego.events.programme;

import java.util.List;
import java.util.UUID;

/**
 * A session as somebody writes it down.
 *
 * @param description {@code null} for none, as track and room
 * @param startsAt as {@link HostTime} reads it, as the end is
 * @param capacity how many can sign up; {@code null} where nobody has to
 * @param speakerIds who speaks, in this order
 */
public record SessionDraft(
    SessionType type,
    String title,
    String description,
    UUID trackId,
    UUID roomId,
    String startsAt,
    String endsAt,
    Integer capacity,
    List<UUID> speakerIds) {

  public SessionDraft {
    speakerIds = List.copyOf(speakerIds);
  }
}
