package org.wego.events.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.event.HoldEvent;
import org.wego.events.event.KnownEvent;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.ProblemException;

/**
 * Signs a participant up for a session that has a number of places (E3): the last place goes to one
 * of those who want it, and the others wait in the order in which they came.
 */
@ApplicationScoped
public class SignUpForSession {

  /** Who was approved may come while another person of the delegation has to be (E4). */
  private static final Set<String> COMING = Set.of("PENDING", "APPROVED", "CHECKED_IN");

  @Inject HoldEvent holdEvent;
  @Inject ProgrammeSessions sessions;
  @Inject SignUps signUps;
  @Inject PublishedMeetings meetings;
  @Inject Sql sql;
  @Inject Clock clock;

  private record Delegate(UUID id, UUID delegationId) {}

  /**
   * @param participantId {@code null} for the caller's own participant
   * @param scope for whom the caller signs up
   * @return the id of the sign-up
   * @throws ProblemException NOT_FOUND, EVENT_STATE, SESSION_CANCELLED, SIGN_UP_NOT_NEEDED,
   *     SIGN_UP_CLOSED, SIGN_UP_PARTICIPANT_UNKNOWN, SIGN_UP_NOT_ADMITTED, SIGN_UP_EXISTS,
   *     SIGN_UP_OVERLAPS, SIGN_UP_MEETING
   */
  @Transactional
  public UUID signUp(
      UUID eventId, UUID sessionId, UUID participantId, SignUpScope scope, String actor) {
    KnownEvent event = holdEvent.together(eventId);
    ProgrammeSession session = sessions.lock(eventId, sessionId);
    requireOpen(event, session);
    Delegate delegate = delegate(eventId, participantId, scope);
    requireAdmitted(delegate);
    requireFree(eventId, session, delegate.id());
    return signUps.enter(sessionId, delegate.id(), actor);
  }

  private void requireOpen(KnownEvent event, ProgrammeSession session) {
    if (!event.published()) {
      throw new ProblemException(
          EventsError.EVENT_STATE, "People sign up for sessions of a published event");
    }
    session.requireHeld();
    if (session.capacity() == null) {
      throw new ProblemException(
          EventsError.SIGN_UP_NOT_NEEDED, "Everybody who is at the event may come");
    }
    if (!clock.instant().isBefore(session.startsAt())) {
      throw new ProblemException(EventsError.SIGN_UP_CLOSED, "The session has begun");
    }
  }

  private Delegate delegate(UUID eventId, UUID participantId, SignUpScope scope) {
    List<Object> parameters = new ArrayList<>(List.of(eventId));
    parameters.addAll(scope.parameters());
    parameters.add(participantId == null ? scope.subject() : participantId);
    return sql
        .list(
            """
            SELECT p.id, p.delegation_id
              FROM participant p JOIN delegation d ON d.id = p.delegation_id
             WHERE p.event_id = ? AND p.erased_at IS NULL AND %s AND %s
             ORDER BY p.approved_at IS NOT NULL AND d.state IN ('PENDING', 'APPROVED', 'CHECKED_IN')
                      DESC,
                      p.id
             LIMIT 1
            """
                .formatted(
                    SignUpScope.CONDITION, participantId == null ? "p.subject = ?" : "p.id = ?"),
            row ->
                new Delegate(
                    row.getObject("id", UUID.class), row.getObject("delegation_id", UUID.class)),
            parameters.toArray())
        .stream()
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    EventsError.SIGN_UP_PARTICIPANT_UNKNOWN,
                    participantId == null
                        ? "You are none of the event's participants"
                        : "None of your participants of the event has this id"));
  }

  /** Both stay as they are, and the participant signs up for one session at a time. */
  private void requireAdmitted(Delegate delegate) {
    String state =
        sql.find(
                "SELECT state FROM delegation WHERE id = ? FOR SHARE",
                row -> row.getString(1),
                delegate.delegationId())
            .orElseThrow();
    boolean approved =
        sql.find(
                "SELECT approved_at IS NOT NULL FROM participant WHERE id = ? FOR NO KEY UPDATE",
                row -> row.getBoolean(1),
                delegate.id())
            .orElseThrow();
    if (!approved || !COMING.contains(state)) {
      throw new ProblemException(
          EventsError.SIGN_UP_NOT_ADMITTED,
          "The participant is not approved, of a delegation that is " + state);
    }
  }

  private void requireFree(UUID eventId, ProgrammeSession session, UUID participantId) {
    Optional<UUID> live = signUps.live(session.id(), participantId);
    if (live.isPresent()) {
      throw new ProblemException(
              EventsError.SIGN_UP_EXISTS, "The participant has signed up for this session")
          .with("existing", SessionAddress.of(eventId, session.id()) + "/sign-ups/" + live.get());
    }
    Optional<SignUps.Clash> clash =
        signUps.clash(participantId, session.startsAt(), session.endsAt());
    if (clash.isPresent()) {
      throw new ProblemException(
              EventsError.SIGN_UP_OVERLAPS,
              "The participant has signed up for \"%s\" at this time"
                  .formatted(clash.get().title()))
          .with("existing", SessionAddress.of(eventId, clash.get().sessionId()));
    }
    if (session.forOthersThanMeetings()
        && meetings.any(participantId, session.startsAt(), session.endsAt())) {
      throw new ProblemException(
              EventsError.SIGN_UP_MEETING, "The participant meets somebody at this time")
          .with(
              "existing",
              "/api/v1/events/%s/participants/%s/meetings".formatted(eventId, participantId));
    }
  }
}
