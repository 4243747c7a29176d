package org.wego.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.account.RevokeAccounts;
import org.wego.membership.history.ChangeType;
import org.wego.membership.member.WithdrawAssociate;
import org.wego.membership.regionaloffice.LeaveHostedOffices;

/** Takes an application back before its decision; an Associate ceases to be one that day (M3). */
@ApplicationScoped
public class WithdrawApplication {

  private static final String REASON = "Its application was withdrawn";

  @Inject Applications applications;
  @Inject WithdrawAssociate withdrawAssociate;
  @Inject RevokeAccounts revokeAccounts;
  @Inject LeaveHostedOffices leaveHostedOffices;
  @Inject CommitteeVote committeeVote;
  @Inject ApplicationEvents events;
  @Inject ApplicationHistory history;
  @Inject Clock clock;

  /** Withdraws the draft or the submitted application. */
  @Transactional
  public ApplicationDetails withdraw(UUID id, Visibility visible, String actor) {
    MembershipApplication application = applications.lock(id, visible);
    ApplicationDetails before = application.details();
    LocalDate today = LocalDate.now(clock);
    application
        .withdraw(today, clock.instant(), actor)
        .ifPresent(
            event -> {
              application.memberId().ifPresent(member -> end(member, today, actor));
              committeeVote.cancelOpen(id, REASON, actor);
              events.publish(event);
            });
    applications.flush();
    ApplicationDetails withdrawn = application.details();
    history.record(ChangeType.APPLICATION_WITHDRAWN, before, withdrawn, today, null, actor);
    return withdrawn;
  }

  private void end(UUID associate, LocalDate today, String actor) {
    withdrawAssociate.withdraw(associate, today, REASON, actor);
    revokeAccounts.of(associate, REASON, actor);
    leaveHostedOffices.close(associate, today, REASON, actor);
  }
}
