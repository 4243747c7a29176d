package org.wego.awards.edition;

import java.util.UUID;
import org.wego.platform.problem.Faults;

/**
 * What has to be done before an edition enters a phase (A4). Each slice contributes its own as a
 * bean; what all of them find is answered at once. Going back asks no guard.
 */
public interface PhaseGuard {

  /** The phase that it guards. */
  Phase entering();

  /** Adds what is missing. The edition's row is locked by the caller's transaction. */
  void check(UUID editionId, Faults faults);

  /** Whether the Secretariat may go on despite what is missing, with a reason that is kept. */
  default boolean waivable() {
    return false;
  }
}
