package org.wego.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.history.ChangeType;
import org.wego.platform.problem.ProblemException;

/**
 * Closes the open applications of an Associate whose membership ends before their decision (M9).
 * Nobody could admit it any more: an admission closes an Associate period that has to be there.
 */
@ApplicationScoped
public class CloseApplications {

  private static final String REASON = "The applicant's membership ended";

  @Inject Applications applications;
  @Inject CommitteeVote committeeVote;
  @Inject ApplicationEvents events;
  @Inject ApplicationHistory history;
  @Inject Clock clock;

  /**
   * Withdraws them. To be called before the member is locked: applications come first.
   *
   * @throws ProblemException ENDING_DATE when one was submitted after that day
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void ofMember(UUID memberId, LocalDate day, String actor) {
    for (MembershipApplication application : applications.lockSubmittedOf(memberId)) {
      application.requireSubmittedBy(day);
      ApplicationDetails before = application.details();
      committeeVote.cancelOpen(application.id(), REASON, actor);
      application.withdraw(day, clock.instant(), actor).ifPresent(events::publish);
      applications.flush();
      history.record(
          ChangeType.APPLICATION_WITHDRAWN, before, application.details(), day, REASON, actor);
    }
  }

  /**
   * Makes sure that none was submitted after {@link #ofMember} looked. To be called while the
   * member is locked, which a submission needs too.
   *
   * @throws ProblemException APPLICATION_MEANWHILE
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void requireNone(UUID memberId) {
    if (applications.countSubmittedOf(memberId) > 0) {
      throw new ProblemException(
          MembershipError.APPLICATION_MEANWHILE,
          "The member handed in an application at the same moment; read it, and repeat");
    }
  }
}
