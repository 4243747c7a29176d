package org.wego.awards.entry.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.wego.awards.AwardsCaller;
import org.wego.awards.AwardsError;
import org.wego.awards.entry.EntryOwner;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.ProblemException;

/** For whom the caller of this request enters. */
@RequestScoped
class EntrantOf {

  @Inject AwardsCaller caller;

  /**
   * Whose the entry is going to be: the member's of a member's user, whomever the Secretariat
   * names, otherwise the login's.
   *
   * @param memberId that the request names, {@code null} for none
   * @throws ProblemException ENTRY_ON_BEHALF when it names another's
   */
  EntryOwner owner(UUID memberId) {
    if (caller.secretariat()) {
      return new EntryOwner(memberId, caller.subject());
    }
    UUID own = caller.memberId().orElse(null);
    if (memberId != null && !memberId.equals(own)) {
      String detail = "Leave the member out: only the Secretariat enters for another";
      throw new ProblemException(AwardsError.ENTRY_ON_BEHALF, detail)
          .withFaults(List.of(new Fault("/memberId", AwardsError.ENTRY_ON_BEHALF.name(), detail)));
    }
    return new EntryOwner(own, caller.subject());
  }
}
