package org.wego.membership.leadership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;

/** Reads what could not be done as elected. */
@ApplicationScoped
public class ElectionQueries {

  private static final Keyset<FindingDetails> ORDER =
      Keyset.<FindingDetails, UUID>endingIn("f.id", UUID.class, FindingDetails::id)
          .by("foundAt", "f.foundAt", Instant.class, FindingDetails::foundAt)
          .defaultSort("-foundAt");

  private static final String SELECT =
      """
      select new org.wego.membership.leadership.FindingDetails(f.id, e.id, e.kind, e.assemblyId,
        e.effectiveOn, f.memberId, f.code, f.detail, f.foundAt, f.settledAt, f.settledBy,
        f.settlement)
      from ElectionFinding f join Election e on e.id = f.electionId
      where
      """;

  @Inject EntityManager entityManager;
  @Inject ElectionFindings findings;

  /**
   * The findings, the latest first unless asked otherwise.
   *
   * @param settled only those that are, or are not; {@code null} for all
   */
  public Page<FindingDetails> list(Boolean settled, PageRequest request) {
    Keyset.Window<FindingDetails> window = ORDER.window(request);
    String filter =
        settled == null ? "1 = 1" : settled ? "f.settledAt is not null" : "f.settledAt is null";
    TypedQuery<FindingDetails> query =
        entityManager.createQuery(
            SELECT + filter + " and " + window.condition() + " order by " + window.orderBy(),
            FindingDetails.class);
    window.parameters().forEach(query::setParameter);
    return window.page(
        query.setMaxResults(window.fetchSize()).getResultList(),
        () ->
            entityManager
                .createQuery("select count(*) from ElectionFinding f where " + filter, Long.class)
                .getSingleResult());
  }

  public Optional<FindingDetails> find(UUID id) {
    return entityManager
        .createQuery(SELECT + "f.id = :id", FindingDetails.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }
}
