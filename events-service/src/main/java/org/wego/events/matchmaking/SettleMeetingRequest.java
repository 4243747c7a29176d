package org.wego.events.matchmaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.event.HoldEvent;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * Answers a request to meet, or takes it back (E5). Only what both want is planned; either may
 * change his or her mind, and what was scheduled is then planned anew.
 */
@ApplicationScoped
public class SettleMeetingRequest {

  @Inject HoldEvent holdEvent;
  @Inject MeetingRequestQueries requests;
  @Inject FollowDropOuts dropOuts;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * By who is asked.
   *
   * @throws ProblemException NOT_FOUND, FORBIDDEN, MATCHMAKING_CLOSED, MEETING_REQUEST_STATE
   */
  @Transactional
  public MeetingRequest accept(UUID eventId, UUID id, ParticipantScope scope, String actor) {
    MatchmakingAccess.requireOpen(holdEvent.together(eventId));
    MeetingRequest request = hold(eventId, id, scope);
    requireSideAsked(request);
    require(request, request.state() == MeetingRequestState.PENDING);
    answer(id, MeetingRequestState.ACCEPTED, actor);
    return requests.find(eventId, id, scope).orElseThrow();
  }

  /**
   * By who is asked, also after having accepted.
   *
   * @throws ProblemException NOT_FOUND, FORBIDDEN, MEETING_REQUEST_STATE
   */
  @Transactional
  public MeetingRequest decline(UUID eventId, UUID id, ParticipantScope scope, String actor) {
    // Alone: a session may get the people whom the meeting kept out of it.
    holdEvent.alone(eventId);
    MeetingRequest request = hold(eventId, id, scope);
    requireSideAsked(request);
    require(request, request.stands());
    answer(id, MeetingRequestState.DECLINED, actor);
    dropOuts.settled(eventId, id);
    return requests.find(eventId, id, scope).orElseThrow();
  }

  /**
   * By who asks, also after it was accepted.
   *
   * @throws ProblemException NOT_FOUND, FORBIDDEN, MEETING_REQUEST_STATE
   */
  @Transactional
  public MeetingRequest withdraw(UUID eventId, UUID id, ParticipantScope scope, String actor) {
    // Alone: a session may get the people whom the meeting kept out of it.
    holdEvent.alone(eventId);
    MeetingRequest request = hold(eventId, id, scope);
    if (!request.bySideAsking()) {
      throw new ProblemException(PlatformError.FORBIDDEN, "Who asked takes a request back");
    }
    require(request, request.stands());
    sql.update(
        """
        UPDATE meeting_request SET state = 'WITHDRAWN', withdrawn_at = ?, withdrawn_by = ?
         WHERE id = ?
        """,
        clock.instant(),
        actor,
        id);
    dropOuts.settled(eventId, id);
    return requests.find(eventId, id, scope).orElseThrow();
  }

  private void answer(UUID id, MeetingRequestState state, String actor) {
    sql.update(
        "UPDATE meeting_request SET state = ?, answered_at = ?, answered_by = ? WHERE id = ?",
        state,
        clock.instant(),
        actor,
        id);
  }

  /** Keeps the request as it is until the end of the transaction, and reads it. */
  private MeetingRequest hold(UUID eventId, UUID id, ParticipantScope scope) {
    sql.find(
        "SELECT id FROM meeting_request WHERE id = ? FOR UPDATE",
        row -> row.getObject(1, UUID.class),
        id);
    return requests
        .find(eventId, id, scope)
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such request"));
  }

  private static void requireSideAsked(MeetingRequest request) {
    if (!request.bySideAsked()) {
      throw new ProblemException(PlatformError.FORBIDDEN, "Who was asked answers a request");
    }
  }

  private static void require(MeetingRequest request, boolean possible) {
    if (!possible) {
      throw new ProblemException(
          EventsError.MEETING_REQUEST_STATE, "The request is " + request.state());
    }
  }
}
