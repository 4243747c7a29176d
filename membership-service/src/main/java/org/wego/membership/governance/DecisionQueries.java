package org.wego.membership.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;

/** Reads the register of decisions (G5). */
@ApplicationScoped
public class DecisionQueries {

  private static final Keyset<DecisionDetails> ORDER =
      Keyset.<DecisionDetails, UUID>endingIn("d.id", UUID.class, DecisionDetails::id)
          .by("decidedOn", "d.decidedOn", LocalDate.class, DecisionDetails::decidedOn)
          .defaultSort("-decidedOn");

  @Inject CommitteeDecisions decisions;
  @Inject EntityManager entityManager;

  public Optional<DecisionDetails> find(UUID id) {
    return decisions.findByIdOptional(id).map(CommitteeDecision::details);
  }

  /** The decision about an application, if there is one. */
  public Optional<DecisionDetails> ofApplication(UUID applicationId) {
    return decisions
        .find("applicationId", applicationId)
        .firstResultOptional()
        .map(CommitteeDecision::details);
  }

  /**
   * The register, latest first unless asked otherwise.
   *
   * @param outcome only these, {@code null} for all
   */
  public Page<DecisionDetails> list(Outcome outcome, PageRequest request) {
    Keyset.Window<DecisionDetails> window = ORDER.window(request);
    String filter = outcome == null ? "" : " and d.outcome = :outcome";
    TypedQuery<CommitteeDecision> query =
        entityManager.createQuery(
            "from CommitteeDecision d where "
                + window.condition()
                + filter
                + " order by "
                + window.orderBy(),
            CommitteeDecision.class);
    window.parameters().forEach(query::setParameter);
    if (outcome != null) {
      query.setParameter("outcome", outcome);
    }
    return window.page(
        query.setMaxResults(window.fetchSize()).getResultList().stream()
            .map(CommitteeDecision::details)
            .toList(),
        () -> outcome == null ? decisions.count() : decisions.count("outcome", outcome));
  }
}
