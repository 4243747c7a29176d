package org.wego.membership.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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

  /** The decisions that are asked for, latest first unless asked otherwise. */
  public Page<DecisionDetails> list(DecisionFilter filter, PageRequest request) {
    Keyset.Window<DecisionDetails> window = ORDER.window(request);
    Map<String, Object> parameters = new HashMap<>();
    String filtered = "from CommitteeDecision d where 1 = 1" + conditions(filter, parameters);
    TypedQuery<CommitteeDecision> query =
        entityManager.createQuery(
            filtered + " and " + window.condition() + " order by " + window.orderBy(),
            CommitteeDecision.class);
    parameters.forEach(query::setParameter);
    window.parameters().forEach(query::setParameter);
    return window.page(
        query.setMaxResults(window.fetchSize()).getResultList().stream()
            .map(CommitteeDecision::details)
            .toList(),
        () -> {
          TypedQuery<Long> count =
              entityManager.createQuery("select count(*) " + filtered, Long.class);
          parameters.forEach(count::setParameter);
          return count.getSingleResult();
        });
  }

  private static String conditions(DecisionFilter filter, Map<String, Object> parameters) {
    StringBuilder conditions = new StringBuilder();
    narrow(conditions, parameters, "d.kind =", "kind", filter.kind());
    narrow(conditions, parameters, "d.body =", "body", filter.body());
    narrow(conditions, parameters, "d.outcome =", "outcome", filter.outcome());
    narrow(conditions, parameters, "d.memberId =", "memberId", filter.memberId());
    narrow(conditions, parameters, "d.decidedOn >=", "from", filter.from());
    narrow(conditions, parameters, "d.decidedOn <=", "to", filter.to());
    return conditions.toString();
  }

  private static void narrow(
      StringBuilder conditions,
      Map<String, Object> parameters,
      String comparison,
      String name,
      Object value) {
    if (value != null) {
      conditions.append(" and ").append(comparison).append(" :").append(name);
      parameters.put(name, value);
    }
  }
}
