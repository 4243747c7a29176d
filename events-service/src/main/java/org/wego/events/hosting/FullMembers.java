package org.wego.events.hosting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.MemberCategory;
import org.wego.events.member.KnownMember;
import org.wego.events.member.KnownMembers;
import org.wego.platform.problem.ProblemException;

/** Who can host an Assembly (E9): when it bids, and still when it is chosen. */
@ApplicationScoped
class FullMembers {

  @Inject KnownMembers members;

  /**
   * @throws ProblemException HOSTING_MEMBER_UNFIT
   */
  KnownMember require(UUID memberId) {
    return members
        .find(memberId)
        .filter(known -> known.category() == MemberCategory.FULL)
        .orElseThrow(
            () ->
                new ProblemException(
                    EventsError.HOSTING_MEMBER_UNFIT, "Only Full members host an Assembly"));
  }
}
