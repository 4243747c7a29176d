package org.wego.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.organization.Category;
import org.wego.platform.problem.ProblemException;

/** Ends a membership that nobody goes on with (M9). */
@ApplicationScoped
public class EndMembership {

  @Inject Members members;
  @Inject MemberEvents events;
  @Inject Clock clock;

  /**
   * Ends the present period. What the member owes stays owed.
   *
   * @param day the first day on which it is no member
   * @return the category that it had
   * @throws ProblemException MEMBERSHIP_ENDED when it is no member now
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Category end(UUID memberId, Departure departure, LocalDate day) {
    Member member = members.lock(memberId);
    Category category = member.category().orElse(null);
    events.publish(member.end(departure, day, clock.instant()));
    members.flush();
    return category;
  }
}
