package org.wego.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wego.platform.problem.ProblemException;

/**
 * Holds an application for what others do about it, such as the committee's vote (G5): it is locked
 * before anything of theirs is.
 */
@ApplicationScoped
public class HoldApplication {

  @Inject Applications applications;

  /**
   * Waits for the application and holds it to the end of the transaction.
   *
   * @throws ProblemException NOT_FOUND when there is none
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public ApplicationDetails hold(UUID id) {
    return applications.lock(id, Visibility.ALL).details();
  }
}
