package org.wego.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.member.MemberQueries;
import org.wego.membership.organization.Organization;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.ProblemException;

/** An application may name one existing member that brought it in; that is a claim (M12). */
@ApplicationScoped
class CheckReferrer {

  @Inject MemberQueries members;

  /**
   * Refuses a referrer that is no member, or the applicant itself, which may be an Associate.
   *
   * @param referredBy the member's id, {@code null} for none
   */
  void check(UUID referredBy, Organization applicant) {
    if (referredBy == null) {
      return;
    }
    if (!members.isMember(referredBy)) {
      throw refusal(MembershipError.REFERRER_UNKNOWN, "There is no member with this id");
    }
    if (members
        .liveMembership(applicant)
        .filter(own -> own.memberId().equals(referredBy))
        .isPresent()) {
      throw refusal(
          MembershipError.REFERRER_IS_APPLICANT, "This member is the organization that applies");
    }
  }

  private static ProblemException refusal(MembershipError error, String detail) {
    return new ProblemException(error, detail)
        .withFaults(List.of(new Fault("/referredBy", error.name(), detail)));
  }
}
