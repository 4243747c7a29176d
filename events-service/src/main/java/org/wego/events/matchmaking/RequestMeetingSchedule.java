package org.wego.events.matchmaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.event.HoldEvent;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/** Has the meetings of an event scheduled (E5), for the first time or again. */
@ApplicationScoped
public class RequestMeetingSchedule {

  @Inject HoldEvent holdEvent;
  @Inject ReadSituation readSituation;
  @Inject MeetingRuns runs;
  @Inject Event<MeetingRunQueued> queued;

  /**
   * @throws ProblemException NOT_FOUND, MATCHMAKING_CLOSED, MEETINGS_NOT_PLANNABLE with all that is
   *     missing, MEETING_RUN_UNDER_WAY
   */
  @Transactional
  public MeetingRun request(UUID eventId, String actor) {
    MatchmakingAccess.requireOpen(holdEvent.together(eventId));
    Situation situation = readSituation.of(eventId);
    new Faults()
        .addIf(
            situation.tables().isEmpty(),
            "/meeting-tables",
            "TABLES_MISSING",
            "The event has no table to meet at")
        .addIf(
            situation.slots().isEmpty(),
            "/meeting-slots",
            "SLOTS_MISSING",
            "The event has no slot for meetings that is still to come")
        .addIf(
            situation.wishes().isEmpty() && situation.publishedId() == null,
            "/meeting-requests",
            "REQUESTS_MISSING",
            "No request to meet was accepted yet")
        .throwIfAny(EventsError.MEETINGS_NOT_PLANNABLE);
    UUID run =
        runs.queue(eventId, MeetingRunCause.REQUESTED, actor).orElseThrow(() -> underWay(eventId));
    queued.fire(new MeetingRunQueued(run));
    return runs.find(eventId, run).orElseThrow();
  }

  /** With the address of the run, unless that has just ended. */
  private ProblemException underWay(UUID eventId) {
    ProblemException problem =
        new ProblemException(
            EventsError.MEETING_RUN_UNDER_WAY, "Wait for the end of the run under way");
    return runs.underWay(eventId)
        .map(run -> problem.with("run", "/api/v1/events/" + eventId + "/meeting-runs/" + run))
        .orElse(problem);
  }
}
