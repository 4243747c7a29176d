package org.wego.membership.application.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.application.ApplicationState;
import org.wego.membership.application.ApplicationStatus;

/** The contract's record of an application: its whole state, without any person. */
record ApplicationPayload(
    UUID applicationId,
    UUID memberId,
    String name,
    String organizationType,
    String country,
    String state,
    LocalDate submittedOn,
    LocalDate decidedOn,
    String outcome,
    String decisionReference,
    LocalDate withdrawnOn) {

  static ApplicationPayload from(ApplicationState application) {
    ApplicationStatus status = application.status();
    boolean decided = status == ApplicationStatus.APPROVED || status == ApplicationStatus.REFUSED;
    return new ApplicationPayload(
        application.id(),
        application.memberId(),
        application.organization().name(),
        application.organization().type().name(),
        application.organization().country(),
        status.name(),
        application.submittedOn(),
        application.decidedOn(),
        decided ? status.name() : null,
        application.decisionReference(),
        application.withdrawnOn());
  }
}
