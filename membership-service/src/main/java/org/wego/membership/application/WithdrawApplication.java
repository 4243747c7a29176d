package org.wego.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.member.WithdrawAssociate;

/** Takes an application back before its decision; an Associate ceases to be one that day (M3). */
@ApplicationScoped
public class WithdrawApplication {

  @Inject Applications applications;
  @Inject WithdrawAssociate withdrawAssociate;
  @Inject ApplicationEvents events;
  @Inject Clock clock;

  /** Withdraws the draft or the submitted application. */
  @Transactional
  public ApplicationDetails withdraw(UUID id, Visibility visible, String actor) {
    MembershipApplication application = applications.lock(id, visible);
    LocalDate today = LocalDate.now(clock);
    application
        .withdraw(today, clock.instant(), actor)
        .ifPresent(
            withdrawn -> {
              application.memberId().ifPresent(member -> withdrawAssociate.withdraw(member, today));
              events.publish(withdrawn);
            });
    applications.flush();
    return application.details();
  }
}
