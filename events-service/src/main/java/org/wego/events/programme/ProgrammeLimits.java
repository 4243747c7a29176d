package org.wego.events.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.ProblemException;

/** How much an event can have of each part of its programme. Whoever adds one holds the event. */
@ApplicationScoped
class ProgrammeLimits {

  @Inject ProgrammeConfig config;
  @Inject Sql sql;

  /**
   * @throws ProblemException PROGRAMME_FULL
   */
  void requireSession(UUID eventId) {
    require("SELECT count(*) FROM session WHERE event_id = ?", eventId, config.maxSessions());
  }

  /**
   * @throws ProblemException PROGRAMME_FULL
   */
  void requireRoom(UUID eventId) {
    require("SELECT count(*) FROM room WHERE event_id = ?", eventId, config.maxRooms());
  }

  /**
   * @throws ProblemException PROGRAMME_FULL
   */
  void requireSpeaker(UUID eventId) {
    require("SELECT count(*) FROM speaker WHERE event_id = ?", eventId, config.maxSpeakers());
  }

  /**
   * @throws ProblemException PROGRAMME_FULL
   */
  void requireTrack(UUID eventId) {
    require("SELECT count(*) FROM track WHERE event_id = ?", eventId, config.maxTracks());
  }

  private void require(String count, UUID eventId, int most) {
    if (sql.find(count, row -> row.getLong(1), eventId).orElseThrow() >= most) {
      throw new ProblemException(
          EventsError.PROGRAMME_FULL, "An event has at most %d of these".formatted(most));
    }
  }
}
