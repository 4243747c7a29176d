package org.wego.events.event;

import java.util.UUID;
import org.wego.platform.problem.ProblemException;

/**
 * What keeps an event from being called off (E1). Each slice contributes its own as a bean; the
 * first that objects is answered.
 */
public interface CancellationGuard {

  /**
   * Lets the event be called off. Its row is locked by the caller's transaction.
   *
   * @throws ProblemException of the slice's own
   */
  void check(UUID eventId);
}
