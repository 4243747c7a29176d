package org.wego.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.wego.membership.organization.Category;
import org.wego.platform.problem.ProblemException;

/** Lets a member go on with what another one was (M9). */
@ApplicationScoped
public class MergeMembers {

  @Inject Members members;
  @Inject MemberEvents events;
  @Inject Clock clock;

  /**
   * Ends the one membership and names the other member as its successor. It locks both members, in
   * the order of their ids: of mergers in both directions one finds that it comes too late.
   *
   * @return the category that the first one had
   * @throws ProblemException MEMBERSHIP_ENDED, SUCCESSOR_NOT_POSSIBLE
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Category merge(UUID memberId, UUID successorId, LocalDate day) {
    Map<UUID, Member> held = members.lockBoth(memberId, successorId);
    Member member = held.get(memberId);
    Category category = member.category().orElse(null);
    events.publish(member.mergeInto(held.get(successorId), day, clock.instant()));
    members.flush();
    return category;
  }
}
