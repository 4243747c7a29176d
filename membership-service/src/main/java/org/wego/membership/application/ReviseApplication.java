package org.wego.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.wego.membership.history.ChangeType;

/** Rewrites a draft. */
@ApplicationScoped
public class ReviseApplication {

  @Inject Applications applications;
  @Inject RefuseDuplicate refuseDuplicate;
  @Inject CheckReferrer checkReferrer;
  @Inject ApplicationHistory history;
  @Inject Clock clock;

  /**
   * Changes the draft, unless the caller's view of it is stale.
   *
   * @param change makes the new text from the present one, or refuses
   */
  @Transactional
  public ApplicationDetails revise(
      UUID id, Visibility visible, Function<ApplicationDetails, Draft> change, String actor) {
    MembershipApplication application = applications.lock(id, visible);
    ApplicationDetails before = application.details();
    Draft draft = change.apply(before);
    draft.requireAllowedCategory();
    checkReferrer.check(draft.referredBy(), draft.organization());
    refuseDuplicate.check(draft.organization(), id, visible);
    application.revise(draft);
    applications.flush();
    ApplicationDetails revised = application.details();
    history.record(
        ChangeType.APPLICATION_REVISED, before, revised, LocalDate.now(clock), null, actor);
    return revised;
  }
}
