package org.wego.membership.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.ForgetPerson;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;

/** Erases the name of somebody who led the Secretariat, from the register and its history. */
@ApplicationScoped
public class EraseOfficer {

  @Inject Officers officers;
  @Inject OfficerQueries queries;
  @Inject ForgetPerson forgetPerson;
  @Inject RecordChange recordChange;
  @Inject Clock clock;

  /**
   * Erases the name; that there was an officer, and when, stays. Again it changes nothing.
   *
   * @throws org.wego.platform.problem.ProblemException OFFICER_IN_OFFICE
   */
  @Transactional
  public OfficerDetails erase(UUID id, String reason, String actor) {
    Officer officer = officers.lock(id);
    if (officer.erase(LocalDate.now(clock), clock.instant())) {
      officers.flush();
      forgetPerson.of(id);
      recordChange.record(
          Change.of(
              Subject.SECRETARIAT_OFFICER,
              id,
              ChangeType.OFFICER_ERASED,
              LocalDate.now(clock),
              reason,
              null,
              null,
              actor));
    }
    return queries.find(id).orElseThrow();
  }
}
