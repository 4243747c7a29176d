package org.wego.events.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.wego.events.EventsError;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.ProblemException;

/** Enters, changes and removes the rooms of an event (E3). */
@ApplicationScoped
public class PlanRooms {

  @Inject HoldProgramme holdProgramme;
  @Inject ProgrammeLimits limits;
  @Inject Rooms rooms;
  @Inject Sql sql;

  /**
   * @throws ProblemException NOT_FOUND, EVENT_STATE, PROGRAMME_FULL, ROOM_NAME_TAKEN
   */
  @Transactional
  public RoomDetails add(UUID eventId, RoomTerms terms) {
    holdProgramme.alone(eventId);
    limits.requireRoom(eventId);
    requireOwnName(eventId, terms.name(), null);
    Room room = new Room(eventId, terms);
    rooms.persistAndFlush(room);
    return room.details();
  }

  /**
   * @param version throws when the caller has not seen the present version
   * @throws ProblemException NOT_FOUND, EVENT_STATE, ROOM_NAME_TAKEN, ROOM_TOO_SMALL when a session
   *     that takes place in it has more places
   */
  @Transactional
  public RoomDetails change(
      UUID eventId, UUID id, LongConsumer version, UnaryOperator<RoomTerms> edit) {
    holdProgramme.alone(eventId);
    Room room = rooms.lock(eventId, id);
    version.accept(room.version());
    RoomTerms terms = edit.apply(room.terms());
    requireOwnName(eventId, terms.name(), id);
    requireSeats(eventId, id, terms.seats());
    boolean renamed = !room.terms().name().equals(terms.name());
    room.take(terms);
    rooms.flush();
    if (renamed) {
      tellSessions(id);
    }
    return room.details();
  }

  /**
   * @throws ProblemException NOT_FOUND, EVENT_STATE, PROGRAMME_PART_USED
   */
  @Transactional
  public void remove(UUID eventId, UUID id) {
    holdProgramme.alone(eventId);
    Room room = rooms.lock(eventId, id);
    boolean used =
        sql.find(
                "SELECT EXISTS (SELECT FROM session WHERE room_id = ?)",
                row -> row.getBoolean(1),
                id)
            .orElseThrow();
    if (used) {
      throw new ProblemException(
          EventsError.PROGRAMME_PART_USED, "Sessions are planned for this room");
    }
    rooms.delete(room);
    rooms.flush();
  }

  /** A session shows the name of its room: with another one it is another version of itself. */
  private void tellSessions(UUID id) {
    sql.update("UPDATE session SET version = version + 1 WHERE room_id = ?", id);
  }

  private void requireOwnName(UUID eventId, String name, UUID except) {
    Optional<UUID> other = rooms.named(eventId, name, except);
    if (other.isPresent()) {
      throw new ProblemException(
              EventsError.ROOM_NAME_TAKEN, "A room of the event has this name already")
          .with("existing", "/api/v1/events/%s/rooms/%s".formatted(eventId, other.get()));
    }
  }

  private void requireSeats(UUID eventId, UUID id, int seats) {
    sql.find(
            """
            SELECT id, title, capacity FROM session
             WHERE room_id = ? AND NOT cancelled AND capacity > ?
             ORDER BY capacity DESC, id LIMIT 1
            """,
            row ->
                new ProblemException(
                        EventsError.ROOM_TOO_SMALL,
                        "The session \"%s\" has %d places"
                            .formatted(row.getString("title"), row.getInt("capacity")))
                    .with("session", SessionAddress.of(eventId, row.getObject("id", UUID.class))),
            id,
            seats)
        .ifPresent(
            tooSmall -> {
              throw tooSmall;
            });
  }
}
