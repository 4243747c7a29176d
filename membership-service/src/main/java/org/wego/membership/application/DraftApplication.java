package org.wego.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.wego.membership.history.ChangeType;

/** Begins an application; it may still be incomplete. */
@ApplicationScoped
public class DraftApplication {

  @Inject Applications applications;
  @Inject RefuseDuplicate refuseDuplicate;
  @Inject CheckReferrer checkReferrer;
  @Inject ApplicationHistory history;
  @Inject Clock clock;

  /**
   * Draws up a draft.
   *
   * @param applicant the subject that it belongs to from now on
   * @param visible what the caller may see
   */
  @Transactional
  public ApplicationDetails draft(Draft draft, String applicant, Visibility visible, String actor) {
    draft.requireAllowedCategory();
    checkReferrer.check(draft.referredBy(), draft.organization());
    refuseDuplicate.check(draft.organization(), null, visible);
    MembershipApplication application =
        new MembershipApplication(draft, applicant, clock.instant());
    applications.persistAndFlush(application);
    ApplicationDetails drafted = application.details();
    history.record(
        ChangeType.APPLICATION_DRAFTED, null, drafted, LocalDate.now(clock), null, actor);
    return drafted;
  }
}
