package org.wego.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.member.MemberQueries;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.ProblemException;

/** An application may name one existing member that brought it in; that is a claim (M12). */
@ApplicationScoped
class RefuseUnknownReferrer {

  @Inject MemberQueries members;

  /**
   * Refuses a referrer that is no member.
   *
   * @param referredBy the member's id, {@code null} for none
   */
  void check(UUID referredBy) {
    if (referredBy != null && !members.isMember(referredBy)) {
      String detail = "There is no member with this id";
      throw new ProblemException(MembershipError.REFERRER_UNKNOWN, detail)
          .withFaults(
              List.of(new Fault("/referredBy", MembershipError.REFERRER_UNKNOWN.name(), detail)));
    }
  }
}
