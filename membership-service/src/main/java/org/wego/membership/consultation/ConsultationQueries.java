package org.wego.membership.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wego.membership.member.MemberScope;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;

/** The read side of consultation requests (M11). */
@ApplicationScoped
public class ConsultationQueries {

  private static final Keyset<ConsultationDetails> ORDER =
      Keyset.<ConsultationDetails, UUID>endingIn("r.id", UUID.class, ConsultationDetails::id)
          .by("createdAt", "r.createdAt", Instant.class, ConsultationDetails::createdAt)
          .by("requestedYear", "r.requestedYear", Integer.class, ConsultationDetails::requestedYear)
          .defaultSort("-createdAt");

  private static final String SELECT =
      """
      select new org.wego.membership.consultation.ConsultationDetails(r.id, m.id,
        m.organization.name, m.organization.country, m.organization.region, r.kind, r.status,
        r.subject, r.description, r.requestedYear, r.requestedOn, r.outcome, r.statusSince,
        r.createdAt, r.version)
      """;
  private static final String REQUESTS =
      "from ConsultationRequest r join Member m on m.id = r.memberId where ";

  @Inject EntityManager entityManager;

  /** The requests of the members in the caller's scope, the latest first. */
  public Page<ConsultationDetails> list(
      ConsultationFilter filter, MemberScope scope, PageRequest request) {
    Keyset.Window<ConsultationDetails> window = ORDER.window(request);
    Map<String, Object> parameters = new HashMap<>();
    String from = REQUESTS + inScope(scope, parameters) + conditions(filter, parameters);
    TypedQuery<ConsultationDetails> query =
        entityManager.createQuery(
            SELECT + from + " and " + window.condition() + " order by " + window.orderBy(),
            ConsultationDetails.class);
    parameters.forEach(query::setParameter);
    window.parameters().forEach(query::setParameter);
    return window.page(
        query.setMaxResults(window.fetchSize()).getResultList(),
        () -> {
          TypedQuery<Long> count = entityManager.createQuery("select count(*) " + from, Long.class);
          parameters.forEach(count::setParameter);
          return count.getSingleResult();
        });
  }

  /** A request; empty where the caller's scope does not hold its member. */
  public Optional<ConsultationDetails> find(UUID id, MemberScope scope) {
    Map<String, Object> parameters = new HashMap<>(Map.of("id", id));
    TypedQuery<ConsultationDetails> query =
        entityManager.createQuery(
            SELECT + REQUESTS + inScope(scope, parameters) + " and r.id = :id",
            ConsultationDetails.class);
    parameters.forEach(query::setParameter);
    return query.getResultStream().findFirst();
  }

  private static String inScope(MemberScope scope, Map<String, Object> parameters) {
    if (scope.all()) {
      return "1 = 1";
    }
    parameters.put("scopeRegion", scope.region());
    parameters.put("scopeMember", scope.memberId());
    return "(m.organization.region = :scopeRegion or m.id = :scopeMember)";
  }

  private static String conditions(ConsultationFilter filter, Map<String, Object> parameters) {
    StringBuilder conditions = new StringBuilder();
    if (filter.kind() != null) {
      conditions.append(" and r.kind = :kind");
      parameters.put("kind", filter.kind());
    }
    if (filter.status() != null) {
      conditions.append(" and r.status = :status");
      parameters.put("status", filter.status());
    }
    if (filter.memberId() != null) {
      conditions.append(" and r.memberId = :memberId");
      parameters.put("memberId", filter.memberId());
    }
    if (filter.year() != null) {
      conditions.append(" and r.requestedYear = :year");
      parameters.put("year", filter.year());
    }
    return conditions.toString();
  }
}
