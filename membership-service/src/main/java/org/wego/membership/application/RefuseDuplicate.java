package org.wego.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.member.MemberQueries;
import org.wego.membership.organization.Category;
import org.wego.membership.organization.Organization;
import org.wego.membership.organization.OrganizationLock;
import org.wego.platform.problem.ProblemException;

/** Lets an organization have one live membership and one open application (M8). */
@ApplicationScoped
class RefuseDuplicate {

  @Inject OrganizationLock organizationLock;
  @Inject MemberQueries members;
  @Inject Applications applications;

  /**
   * Holds the organization to the end of the transaction, and refuses a second one.
   *
   * @param own the application in question, {@code null} for a new one
   * @param visible what the caller may see: a link to another's application is not for everyone
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void check(Organization organization, UUID own, Visibility visible) {
    organizationLock.acquire(organization);
    members
        .liveMembership(organization)
        // A city's own Associate status is no obstacle to its application.
        .filter(
            member ->
                member.category() != Category.ASSOCIATE
                    || !organization.type().becomesAssociate()
                    || !mayApplyFor(member.memberId(), visible))
        .ifPresent(
            member -> {
              throw new ProblemException(
                      MembershipError.MEMBER_DUPLICATE,
                      "An organization of this name and country is a member already")
                  .with("existing", "/api/v1/members/" + member.memberId());
            });
    applications
        .findOpen(organization)
        .filter(other -> !other.id().equals(own))
        .ifPresent(
            other -> {
              ProblemException duplicate =
                  new ProblemException(
                      MembershipError.APPLICATION_DUPLICATE,
                      "An organization of this name and country has an open application already");
              throw other.isVisibleTo(visible)
                  ? duplicate.with("existing", "/api/v1/membership-applications/" + other.id())
                  : duplicate;
            });
  }

  /**
   * Whether the caller applies for an Associate as itself: who acts for it (M14), who applied for
   * it before, and the Secretariat. A stranger's application would put its people in the place of
   * the city's, and taking it back would end the city's membership (M3).
   */
  private boolean mayApplyFor(UUID associate, Visibility caller) {
    return caller.all()
        || associate.equals(caller.memberId())
        || applications.hasAppliedFor(associate, caller.applicant());
  }
}
