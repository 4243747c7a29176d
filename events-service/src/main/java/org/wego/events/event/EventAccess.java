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
        .filter(event -> mayKnow(event.withheld(), event.organizingRegion()))
        .orElseThrow(EventAccess::notFound);
  }

  /**
   * An event whose programme the caller may see: everybody's once it was published, before its
   * organizer's.
   *
   * @throws ProblemException NOT_FOUND
   */
  public KnownEvent requireProgramme(UUID eventId) {
    KnownEvent event = require(eventId);
    if (!event.programmePublic() && !organizes(event)) {
      throw new ProblemException(PlatformError.NOT_FOUND, "The event has no public programme");
    }
    return event;
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

  /**
   * An event that the caller may know of, with all that it says of itself.
   *
   * @throws ProblemException NOT_FOUND
   */
  public Event whole(UUID eventId) {
    return events
        .find(eventId)
        .filter(event -> mayKnow(event.withheld(), event.organizingRegion()))
        .orElseThrow(EventAccess::notFound);
  }

  /** Whose drafts the caller may know of. */
  public EventQueries.Drafts drafts() {
    return new EventQueries.Drafts(caller.secretariat(), caller.region().orElse(null));
  }

  /**
   * The region of the Regional Office that is to organize an event; {@code null} where the
   * Secretariat is. A Regional Office organizes for itself.
   *
   * @param wanted {@code null} where the caller does not say
   * @throws ProblemException FORBIDDEN
   */
  public Region organizing(Region wanted) {
    if (caller.secretariat()) {
      return wanted;
    }
    Region own =
        caller
            .region()
            .orElseThrow(
                () -> new ProblemException(PlatformError.FORBIDDEN, "The office has no region"));
    if (wanted != null && wanted != own) {
      throw new ProblemException(
          PlatformError.FORBIDDEN, "A Regional Office organizes the events of its own region");
    }
    return own;
  }

  private boolean mayKnow(boolean withheld, Region organizingRegion) {
    return !withheld || organizes(organizingRegion);
  }

  private boolean organizes(Region organizingRegion) {
    return caller.secretariat()
        || organizingRegion != null && caller.region().filter(organizingRegion::equals).isPresent();
  }

  private static ProblemException notFound() {
    return new ProblemException(PlatformError.NOT_FOUND, "No such event");
  }
}
