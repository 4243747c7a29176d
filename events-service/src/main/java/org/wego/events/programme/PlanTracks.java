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

/** Enters, changes and removes the tracks of an event (E3). */
@ApplicationScoped
public class PlanTracks {

  @Inject HoldProgramme holdProgramme;
  @Inject ProgrammeLimits limits;
  @Inject Tracks tracks;
  @Inject Sql sql;

  /**
   * @throws ProblemException NOT_FOUND, EVENT_STATE, PROGRAMME_FULL, TRACK_NAME_TAKEN
   */
  @Transactional
  public TrackDetails add(UUID eventId, TrackTerms terms) {
    holdProgramme.alone(eventId);
    limits.requireTrack(eventId);
    requireOwnName(eventId, terms.name(), null);
    Track track = new Track(eventId, terms);
    tracks.persistAndFlush(track);
    return track.details();
  }

  /**
   * @param version throws when the caller has not seen the present version
   * @throws ProblemException NOT_FOUND, EVENT_STATE, TRACK_NAME_TAKEN
   */
  @Transactional
  public TrackDetails change(
      UUID eventId, UUID id, LongConsumer version, UnaryOperator<TrackTerms> edit) {
    holdProgramme.alone(eventId);
    Track track = tracks.lock(eventId, id);
    version.accept(track.version());
    TrackTerms terms = edit.apply(track.terms());
    requireOwnName(eventId, terms.name(), id);
    track.take(terms);
    tracks.flush();
    return track.details();
  }

  /**
   * @throws ProblemException NOT_FOUND, EVENT_STATE, PROGRAMME_PART_USED
   */
  @Transactional
  public void remove(UUID eventId, UUID id) {
    holdProgramme.alone(eventId);
    Track track = tracks.lock(eventId, id);
    boolean used =
        sql.find(
                "SELECT EXISTS (SELECT FROM session WHERE track_id = ?)",
                row -> row.getBoolean(1),
                id)
            .orElseThrow();
    if (used) {
      throw new ProblemException(
          EventsError.PROGRAMME_PART_USED, "Sessions are planned for this track");
    }
    tracks.delete(track);
    tracks.flush();
  }

  private void requireOwnName(UUID eventId, String name, UUID except) {
    Optional<UUID> other = tracks.named(eventId, name, except);
    if (other.isPresent()) {
      throw new ProblemException(
              EventsError.TRACK_NAME_TAKEN, "A track of the event has this name already")
          .with("existing", "/api/v1/events/%s/tracks/%s".formatted(eventId, other.get()));
    }
  }
}
