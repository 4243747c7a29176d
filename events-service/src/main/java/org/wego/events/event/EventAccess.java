package org.wego.events.event;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.events.EventsCaller;
import org.wego.events.Region;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * Which events the caller may know of, and which are the caller's to run: all of them the
 * Secretariat's, and a Regional Office's its own (E1). A draft is nobody else's business.
 */
@RequestScoped
public class EventAccess {

  @Inject EventQueries events;
  @Inject EventsCaller caller;

  /**
   * An event that the caller may know of.
   *
   * @throws ProblemException NOT_FOUND
   */
  public KnownEvent require(UUID eventId) {
    return events
        .known(eventId)
        .filter(event -> mayKnow(event.state(), event.organizingRegion()))
        .orElseThrow(EventAccess::notFound);
  }

  /**
   * An event that is the caller's to run.
   *
   * @throws ProblemException NOT_FOUND, FORBIDDEN
   */
  public KnownEvent organizerOnly(UUID eventId) {
    KnownEvent event = require(eventId);
    if (!organizes(event)) {
      throw new ProblemException(PlatformError.FORBIDDEN, "Others organize this event");
    }
    return event;
  }

  /** Whether the event is the caller's to run. */
  public boolean organizes(KnownEvent event) {
    return organizes(event.organizingRegion());
  }

  /** The event with all that it says of itself. */
  public Event whole(UUID eventId) {
    return events
        .find(eventId)
        .filter(event -> mayKnow(event.state(), event.terms().organizingRegion()))
        .orElseThrow(EventAccess::notFound);
  }

  /** Whose drafts the caller may know of. */
  public EventQueries.Drafts drafts() {
    return new EventQueries.Drafts(caller.secretariat(), caller.region().orElse(null));
  }

  private boolean mayKnow(EventState state, Region organizingRegion) {
    return state != EventState.DRAFT || organizes(organizingRegion);
  }

  private boolean organizes(Region organizingRegion) {
    return caller.secretariat()
        || organizingRegion != null && caller.region().filter(organizingRegion::equals).isPresent();
  }

  private static ProblemException notFound() {
    return new ProblemException(PlatformError.NOT_FOUND, "No such event");
  }
}
