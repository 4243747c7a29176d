package org.wego.membership.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.benefit.Benefit;
import org.wego.membership.benefit.BenefitQueries;
import org.wego.membership.benefit.Entitlement;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;
import org.wego.membership.member.MemberScope;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.ProblemException;

/** Asks for a consultation; for members that are entitled to it only (M11). */
@ApplicationScoped
public class RequestConsultation {

  @Inject ConsultationRequests requests;
  @Inject ConsultationQueries queries;
  @Inject BenefitQueries benefits;
  @Inject RecordChange history;
  @Inject Clock clock;

  /**
   * Makes the request.
   *
   * @throws ProblemException CONSULTATION_MEMBER_UNKNOWN, CONSULTATION_NOT_ENTITLED
   */
  @Transactional
  public ConsultationDetails request(UUID memberId, Need need, String actor) {
    LocalDate today = LocalDate.now(clock);
    Entitlement entitlement =
        benefits
            .entitlement(memberId, Benefit.IT_CONSULTATION, today, MemberScope.ALL)
            .orElseThrow(
                () ->
                    refusal(
                        MembershipError.CONSULTATION_MEMBER_UNKNOWN, "There is no such member"));
    if (!entitlement.entitled()) {
      throw refusal(MembershipError.CONSULTATION_NOT_ENTITLED, entitlement.reason());
    }
    ConsultationRequest request =
        ConsultationRequest.of(memberId, need, today, clock.instant(), actor);
    requests.persistAndFlush(request);
    history.record(
        Change.of(
            Subject.CONSULTATION_REQUEST,
            request.id(),
            ChangeType.CONSULTATION_REQUESTED,
            today,
            null,
            null,
            request.recorded(),
            actor));
    return queries.find(request.id(), MemberScope.ALL).orElseThrow();
  }

  private static ProblemException refusal(MembershipError code, String detail) {
    return new ProblemException(code, detail)
        .withFaults(List.of(new Fault("/memberId", code.name(), detail)));
  }
}
