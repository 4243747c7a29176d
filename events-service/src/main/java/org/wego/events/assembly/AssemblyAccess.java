package org.wego.events.assembly;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.events.event.EventAccess;
import org.wego.events.event.KnownEvent;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The General Assemblies that the caller may know of: no other event has an agenda or a roll. */
@RequestScoped
public class AssemblyAccess {

  @Inject EventAccess access;

  /**
   * An Assembly that the caller may know of.
   *
   * @throws ProblemException NOT_FOUND
   */
  public KnownEvent require(UUID eventId) {
    return requireAssembly(access.require(eventId));
  }

  /**
   * @throws ProblemException NOT_FOUND for an event that is no Assembly
   */
  public static KnownEvent requireAssembly(KnownEvent event) {
    if (!event.assembly()) {
      throw new ProblemException(PlatformError.NOT_FOUND, "The event is no General Assembly");
    }
    return event;
  }
}
