package org.wego.events.matchmaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wego.events.EventsError;
import org.wego.events.event.HoldEvent;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/**
 * Asks for a meeting of two participants of different organizations (E5). Requests that touch the
 * same person take turns, so that nobody has more of them than allowed.
 */
@ApplicationScoped
public class AskForMeeting {

  @Inject HoldEvent holdEvent;
  @Inject MeetingRequestQueries requests;
  @Inject MeetingConfig config;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * What is asked for.
   *
   * @param message what it is to be about; {@code null} for nothing said
   */
  public record Wish(UUID askingId, UUID askedId, WishPriority priority, String message) {}

  private record Present(UUID id, UUID delegationId, boolean own) {}

  private record Standing(UUID id, UUID askingId, MeetingRequestState state) {}

  private record Load(long all, long high) {}

  /**
   * @throws ProblemException NOT_FOUND, MATCHMAKING_CLOSED, MEETING_IMPOSSIBLE,
   *     MEETING_REQUEST_EXISTS, MEETING_REQUEST_DECLINED, MEETING_REQUEST_LIMIT
   */
  @Transactional
  public MeetingRequest ask(UUID eventId, Wish wish, ParticipantScope scope, String actor) {
    MatchmakingAccess.requireOpen(holdEvent.together(eventId));
    requirePossible(wish, present(eventId, wish, scope));
    requireNew(eventId, wish);
    requireRoom(wish);
    UUID id = Ids.next();
    sql.update(
        """
        INSERT INTO meeting_request (id, event_id, asking_id, asked_id, priority, message, state,
                                     requested_at, requested_by)
        VALUES (?, ?, ?, ?, ?, ?, 'PENDING', ?, ?)
        """,
        id,
        eventId,
        wish.askingId(),
        wish.askedId(),
        wish.priority(),
        wish.message(),
        clock.instant(),
        actor);
    return requests.find(eventId, id, scope).orElseThrow();
  }

  /** Those of the two who take part; they are held, whether they do or not. */
  private Map<UUID, Present> present(UUID eventId, Wish wish, ParticipantScope scope) {
    SqlArray both = SqlArray.of("uuid", List.of(wish.askingId(), wish.askedId()));
    sql.list(
        "SELECT id FROM participant WHERE event_id = ? AND id = ANY (?)"
            + " ORDER BY id FOR NO KEY UPDATE",
        row -> row.getObject(1, UUID.class),
        eventId,
        both);
    List<Object> parameters = new ArrayList<>(scope.parameters());
    parameters.addAll(List.of(eventId, both));
    return sql
        .list(
            "SELECT p.id, p.delegation_id, coalesce("
                + ParticipantScope.condition("p", "p")
                + ", false) AS own FROM meeting_party p WHERE p.event_id = ? AND p.id = ANY (?)",
            AskForMeeting::present,
            parameters.toArray())
        .stream()
        .collect(Collectors.toMap(Present::id, Function.identity()));
  }

  private static void requirePossible(Wish wish, Map<UUID, Present> present) {
    Present asking = present.get(wish.askingId());
    Present asked = present.get(wish.askedId());
    boolean own = asking != null && asking.own();
    new Faults()
        .addIf(
            !own,
            "/askingId",
            "PARTICIPANT_UNKNOWN",
            "No admitted participant for whom you act has this id")
        .addIf(
            asked == null,
            "/askedId",
            "PARTICIPANT_UNKNOWN",
            "No admitted participant of the event has this id")
        .addIf(
            own && asked != null && asking.delegationId().equals(asked.delegationId()),
            "/askedId",
            "SAME_DELEGATION",
            "The two are of the same delegation")
        .throwIfAny(EventsError.MEETING_IMPOSSIBLE);
  }

  private void requireNew(UUID eventId, Wish wish) {
    List<Standing> standing =
        sql.list(
            """
            SELECT id, asking_id, state FROM meeting_request
             WHERE event_id = ? AND state <> 'WITHDRAWN'
               AND least(asking_id, asked_id) = least(?, ?)
               AND greatest(asking_id, asked_id) = greatest(?, ?)
             ORDER BY id
            """,
            AskForMeeting::standing,
            eventId,
            wish.askingId(),
            wish.askedId(),
            wish.askingId(),
            wish.askedId());
    for (Standing one : standing) {
      if (one.state() != MeetingRequestState.DECLINED) {
        throw new ProblemException(
                EventsError.MEETING_REQUEST_EXISTS, "One of the two has asked the other")
            .with("request", "/api/v1/events/" + eventId + "/meeting-requests/" + one.id());
      } else if (one.askingId().equals(wish.askingId())) {
        throw new ProblemException(
            EventsError.MEETING_REQUEST_DECLINED, "The same request was declined");
      }
    }
  }

  private void requireRoom(Wish wish) {
    Load load =
        sql.find(
                """
                SELECT count(*), count(*) FILTER (WHERE priority = 'HIGH')
                  FROM meeting_request
                 WHERE asking_id = ? AND state IN ('PENDING', 'ACCEPTED')
                """,
                row -> new Load(row.getLong(1), row.getLong(2)),
                wish.askingId())
            .orElseThrow();
    if (load.all() >= config.requestsPerParticipant()) {
      throw tooMany("A participant asks for %d meetings", config.requestsPerParticipant());
    }
    if (wish.priority() == WishPriority.HIGH
        && load.high() >= config.highPriorityPerParticipant()) {
      throw tooMany(
          "A participant asks for %d meetings of high priority",
          config.highPriorityPerParticipant());
    }
  }

  private static ProblemException tooMany(String detail, int limit) {
    return new ProblemException(
        EventsError.MEETING_REQUEST_LIMIT, detail.formatted(limit) + " at most");
  }

  private static Present present(ResultSet row) throws SQLException {
    return new Present(
        row.getObject("id", UUID.class),
        row.getObject("delegation_id", UUID.class),
        row.getBoolean("own"));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        row.getObject("id", UUID.class),
        row.getObject("asking_id", UUID.class),
        MeetingRequestState.valueOf(row.getString("state")));
  }
}
