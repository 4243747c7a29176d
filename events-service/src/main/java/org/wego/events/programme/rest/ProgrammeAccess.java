package org.wego.events.programme.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.wego.events.event.EventAccess;
import org.wego.events.event.KnownEvent;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * Whose business a programme is: everybody's once the event was published, before its organizer's.
 */
@RequestScoped
class ProgrammeAccess {

  @Inject EventAccess access;

  /**
   * An event whose programme the caller may see.
   *
   * @throws ProblemException NOT_FOUND
   */
  KnownEvent visible(UUID eventId) {
    return access.requireProgramme(eventId);
  }

  /**
   * An event whose programme is the caller's to make.
   *
   * @throws ProblemException NOT_FOUND, FORBIDDEN
   */
  KnownEvent organized(UUID eventId) {
    return access.organizerOnly(eventId);
  }

  boolean organizes(KnownEvent event) {
    return access.organizes(event);
  }

  /**
   * The part of a programme that was looked for.
   *
   * @param what it is, in a word
   * @throws ProblemException NOT_FOUND
   */
  static <T> T found(String what, Optional<T> part) {
    return part.orElseThrow(
        () -> new ProblemException(PlatformError.NOT_FOUND, "The event has no such " + what));
  }
}
