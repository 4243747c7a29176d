package org.wego.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;

/** Rewrites a draft. */
@ApplicationScoped
public class ReviseApplication {

  @Inject Applications applications;
  @Inject RefuseDuplicate refuseDuplicate;
  @Inject CheckReferrer checkReferrer;

  /**
   * Changes the draft, unless the caller's view of it is stale.
   *
   * @param change makes the new text from the present one, or refuses
   */
  @Transactional
  public ApplicationDetails revise(
      UUID id, Visibility visible, Function<ApplicationDetails, Draft> change) {
    MembershipApplication application = applications.lock(id, visible);
    Draft draft = change.apply(application.details());
    draft.requireAllowedCategory();
    checkReferrer.check(draft.referredBy(), draft.organization());
    refuseDuplicate.check(draft.organization(), id, visible);
    application.revise(draft);
    applications.flush();
    return application.details();
  }
}
