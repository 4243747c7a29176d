package org.wego.membership.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;
import org.wego.membership.member.MemberScope;
import org.wego.platform.problem.ProblemException;

/** Takes a request to its next state (M11). */
@ApplicationScoped
public class AdvanceConsultation {

  @Inject ConsultationRequests requests;
  @Inject ConsultationQueries queries;
  @Inject RecordChange history;
  @Inject Clock clock;

  /**
   * Takes the step.
   *
   * @param outcome why it is declined or what is delivered, {@code null} for the other steps
   * @throws ProblemException CONSULTATION_STEP where the present state does not allow it
   */
  @Transactional
  public ConsultationDetails advance(
      UUID id, ConsultationStatus next, String outcome, String actor) {
    ConsultationRequest request = requests.lock(id);
    RecordedRequest before = request.recorded();
    request.moveTo(next, outcome, clock.instant());
    requests.flush();
    history.record(
        Change.of(
            Subject.CONSULTATION_REQUEST,
            id,
            changeTo(next),
            LocalDate.now(clock),
            outcome,
            before,
            request.recorded(),
            actor));
    return queries.find(id, MemberScope.ALL).orElseThrow();
  }

  private static ChangeType changeTo(ConsultationStatus next) {
    return switch (next) {
      case REQUESTED -> ChangeType.CONSULTATION_REQUESTED;
      case SCOPING -> ChangeType.CONSULTATION_SCOPED;
      case ACTIVE -> ChangeType.CONSULTATION_ACTIVATED;
      case DELIVERED -> ChangeType.CONSULTATION_DELIVERED;
      case DECLINED -> ChangeType.CONSULTATION_DECLINED;
    };
  }
}
