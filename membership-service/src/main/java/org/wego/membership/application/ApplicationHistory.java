package org.wego.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.Personal;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;
import org.wego.membership.organization.Organization;

/** Puts the steps of applications into the history; their people apart from the rest. */
@ApplicationScoped
class ApplicationHistory {

  /** What is compared of an application. */
  private record Facts(
      ApplicationStatus status,
      Organization organization,
      UUID referredBy,
      String signedFormSha256,
      UUID memberId,
      LocalDate submittedOn,
      LocalDate decidedOn,
      LocalDate withdrawnOn) {

    static Facts of(ApplicationDetails application) {
      return new Facts(
          application.status(),
          application.organization(),
          application.referredBy(),
          application.signedForm() == null ? null : application.signedForm().sha256(),
          application.memberId(),
          application.submittedOn(),
          application.decidedOn(),
          application.withdrawnOn());
    }
  }

  /** The persons that an application names. */
  private record People(Signatory signatory, ApplicationContact contact) {

    static People of(ApplicationDetails application) {
      return new People(application.signatory(), application.contact());
    }
  }

  @Inject RecordChange recordChange;

  /**
   * Records a step, unless it changed nothing.
   *
   * @param before the application before, {@code null} when it was not there
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void record(
      ChangeType type,
      ApplicationDetails before,
      ApplicationDetails after,
      LocalDate effectiveOn,
      String reason,
      String actor) {
    Facts was = before == null ? null : Facts.of(before);
    People named = before == null ? null : People.of(before);
    Facts is = Facts.of(after);
    People names = People.of(after);
    if (is.equals(was) && names.equals(named)) {
      return;
    }
    Change change =
        Change.of(Subject.APPLICATION, after.id(), type, effectiveOn, reason, was, is, actor);
    recordChange.record(
        names.equals(named) ? change : change.with(new Personal(after.id(), named, names)));
  }
}
