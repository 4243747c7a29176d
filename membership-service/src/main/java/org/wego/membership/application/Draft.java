package org.wego.membership.application;

import java.util.List;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.organization.Category;
import org.wego.membership.organization.Organization;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.ProblemException;

/**
 * What an applicant writes into an application.
 *
 * @param signatory {@code null} while unknown
 * @param contact {@code null} while unknown
 * @param requestedCategory the category asked for, {@code null} for the one that follows from the
 *     type
 * @param referredBy the member that the applicant says brought it in (M12), {@code null} for none
 */
public record Draft(
    Organization organization,
    Signatory signatory,
    ApplicationContact contact,
    Category requestedCategory,
    UUID referredBy) {

  /**
   * The type decides the category; anything else that is asked for is refused (M1).
   *
   * @throws ProblemException CATEGORY_NOT_ALLOWED
   */
  void requireAllowedCategory() {
    Category allowed = organization.type().admittedAs();
    if (requestedCategory != null && requestedCategory != allowed) {
      String detail = "A " + organization.type() + " can only apply to be " + allowed;
      throw new ProblemException(MembershipError.CATEGORY_NOT_ALLOWED, detail)
          .withFaults(
              List.of(
                  new Fault(
                      "/requestedCategory", MembershipError.CATEGORY_NOT_ALLOWED.name(), detail)));
    }
  }
}
