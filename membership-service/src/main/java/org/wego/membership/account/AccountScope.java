package org.wego.membership.account;

import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * Whose accounts a caller may see and change: every member's for the Secretariat, its own city's
 * for an administrator (M14).
 *
 * @param all every member's
 * @param acting for whom the caller acts
 */
public record AccountScope(boolean all, Acting acting) {

  /**
   * Lets the caller go on with the member's accounts.
   *
   * @throws ProblemException NOT_FOUND when it is somebody else's member, ADMINISTRATOR_REQUIRED
   *     when the caller acts for it without saying who else does
   */
  public void require(UUID memberId) {
    if (all) {
      return;
    }
    if (!memberId.equals(acting.required())) {
      throw new ProblemException(PlatformError.NOT_FOUND, "There is no such member");
    }
    if (acting.role() != AccountRole.ADMINISTRATOR) {
      throw administratorRequired();
    }
  }

  static ProblemException administratorRequired() {
    return new ProblemException(
        MembershipError.ADMINISTRATOR_REQUIRED,
        "Ask one of the member's administrators, or the Secretariat");
  }
}
