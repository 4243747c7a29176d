package org.wego.events.matchmaking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.events.EventsCaller;
import org.wego.events.EventsError;
import org.wego.events.event.EventAccess;
import org.wego.events.event.KnownEvent;
import org.wego.platform.problem.ProblemException;

/** For whom the caller acts in the matchmaking of an event (E5). */
@RequestScoped
public class MatchmakingAccess {

  @Inject EventAccess events;
  @Inject EventsCaller caller;

  /**
   * For which participants the caller acts: all of them who organizes the event, any other those of
   * its organization and itself.
   *
   * @throws ProblemException NOT_FOUND when there is no such event
   */
  public ParticipantScope scope(UUID eventId) {
    KnownEvent event = events.require(eventId);
    return new ParticipantScope(
        events.organizes(event), caller.subject(), caller.memberId().orElse(null));
  }

  /**
   * @throws ProblemException NOT_FOUND, FORBIDDEN for who does not organize the event
   */
  public void organizerOnly(UUID eventId) {
    events.organizerOnly(eventId);
  }

  /**
   * People ask each other for meetings, and meetings are planned, while an event is published.
   *
   * @throws ProblemException MATCHMAKING_CLOSED
   */
  static void requireOpen(KnownEvent event) {
    if (!event.published()) {
      throw new ProblemException(
          EventsError.MATCHMAKING_CLOSED, "The event is not published yet, or was cancelled");
    }
  }
}
