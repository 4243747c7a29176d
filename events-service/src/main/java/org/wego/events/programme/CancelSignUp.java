package org.wego.events.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.event.HoldEvent;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Gives a place in a session back; whoever waits longest gets it (E3). */
@ApplicationScoped
public class CancelSignUp {

  @Inject HoldEvent holdEvent;
  @Inject ProgrammeSessions sessions;
  @Inject SignUps signUps;
  @Inject SignUpQueries queries;

  /**
   * @param scope for whom the caller signs up
   * @throws ProblemException NOT_FOUND, SIGN_UP_CANCELLED
   */
  @Transactional
  public void cancel(UUID eventId, UUID sessionId, UUID id, SignUpScope scope, String actor) {
    holdEvent.together(eventId);
    sessions.lock(eventId, sessionId);
    SignUp signUp =
        queries
            .find(eventId, sessionId, id, scope)
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such sign-up"));
    if (signUp.state() == SignUpState.CANCELLED) {
      throw new ProblemException(
          EventsError.SIGN_UP_CANCELLED, "The sign-up was cancelled already");
    }
    signUps.cancel(List.of(id), actor);
    signUps.moveUp(sessionId);
  }
}
