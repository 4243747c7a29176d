package org.wego.events.matchmaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.wego.events.EventsError;
import org.wego.events.event.HoldEvent;
import org.wego.events.event.KnownEvent;
import org.wego.events.matchmaking.WrittenSpan.Span;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Says what a participant offers, seeks, and when there is no time for meetings (E5). */
@ApplicationScoped
public class ChangeMeetingProfile {

  @Inject HoldEvent holdEvent;
  @Inject MeetingProfileQueries profiles;
  @Inject FollowDropOuts dropOuts;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * @param change makes of the present profile what it is to say
   * @throws ProblemException NOT_FOUND, MATCHMAKING_CLOSED, MEETING_ABSENCES_UNCLEAR
   */
  @Transactional
  public MeetingProfile change(
      UUID eventId,
      UUID participantId,
      ParticipantScope scope,
      Function<MeetingProfile, MeetingProfile.Terms> change,
      String actor) {
    KnownEvent event = holdEvent.together(eventId);
    holdAdmitted(eventId, participantId);
    MeetingProfile.Terms terms =
        change.apply(profiles.find(eventId, participantId, scope).orElseThrow(this::notFound));
    MatchmakingAccess.requireOpen(event);
    List<Span> absences = absences(terms.absences(), event.timeZone());
    write(eventId, participantId, terms.interests(), actor);
    sql.update("DELETE FROM meeting_absence WHERE participant_id = ?", participantId);
    sql.update(
        """
        INSERT INTO meeting_absence (participant_id, starts_at, ends_at)
        SELECT ?, a.starts_at, a.ends_at
          FROM unnest(?::timestamptz[], ?::timestamptz[]) AS a (starts_at, ends_at)
        """,
        participantId,
        ProvideSlots.times(absences.stream().map(Span::startsAt).toList()),
        ProvideSlots.times(absences.stream().map(Span::endsAt).toList()));
    dropOuts.absent(eventId, participantId);
    return profiles.find(eventId, participantId, scope).orElseThrow();
  }

  /** Changes of one profile take turns; who is not admitted, or erased, has none. */
  private void holdAdmitted(UUID eventId, UUID participantId) {
    sql.find(
            "SELECT id FROM participant WHERE event_id = ? AND id = ? FOR NO KEY UPDATE",
            row -> row.getObject(1, UUID.class),
            eventId,
            participantId)
        .flatMap(
            id ->
                sql.find(
                    "SELECT id FROM meeting_party WHERE id = ?",
                    row -> row.getObject(1, UUID.class),
                    id))
        .orElseThrow(this::notFound);
  }

  private void write(
      UUID eventId, UUID participantId, MeetingProfile.Interests interests, String actor) {
    sql.update(
        """
        INSERT INTO meeting_profile AS m
               (participant_id, event_id, offers, seeks, version, updated_at, updated_by)
        VALUES (?, ?, ?, ?, 1, ?, ?)
        ON CONFLICT (participant_id) DO UPDATE
           SET offers = excluded.offers, seeks = excluded.seeks, version = m.version + 1,
               updated_at = excluded.updated_at, updated_by = excluded.updated_by
        """,
        participantId,
        eventId,
        SqlArray.of("text", interests.offers()),
        SqlArray.of("text", interests.seeks()),
        clock.instant(),
        actor);
  }

  private static List<Span> absences(List<WrittenSpan> written, ZoneId zone) {
    Faults faults = new Faults();
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      written.get(i).read(zone, "/absences/" + i, faults).ifPresent(spans::add);
    }
    spans.sort(Comparator.comparing(Span::startsAt));
    for (int i = 1; i < spans.size(); i++) {
      faults.addIf(
          spans.get(i).startsAt().isBefore(spans.get(i - 1).endsAt()),
          "/absences",
          "OVERLAP",
          "An absence begins at %s, before another one ends".formatted(spans.get(i).startsAt()));
    }
    faults.throwIfAny(EventsError.MEETING_ABSENCES_UNCLEAR);
    return spans;
  }

  private ProblemException notFound() {
    return new ProblemException(PlatformError.NOT_FOUND, "No such participant");
  }
}
