package org.wego.events.agenda;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.events.EventsCaller;
import org.wego.events.assembly.AssemblyAccess;
import org.wego.events.event.KnownEvent;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The agendas that the caller may read: it is published with the convocation (E6). */
@RequestScoped
public class AgendaAccess {

  @Inject AssemblyAccess access;
  @Inject AgendaQueries agenda;
  @Inject EventsCaller caller;

  /**
   * An Assembly whose agenda the caller may read.
   *
   * @throws ProblemException NOT_FOUND
   */
  public KnownEvent require(UUID eventId) {
    KnownEvent assembly = access.require(eventId);
    if (!caller.secretariat() && !agenda.published(eventId)) {
      throw new ProblemException(
          PlatformError.NOT_FOUND, "The Assembly has not been called together yet");
    }
    return assembly;
  }
}
