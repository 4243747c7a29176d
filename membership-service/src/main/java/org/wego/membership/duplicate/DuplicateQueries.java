package org.wego.membership.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Reads the pairs of members that may be one organization (M8). */
@ApplicationScoped
public class DuplicateQueries {

  private static final Keyset<DuplicateDetails> ORDER =
      Keyset.<DuplicateDetails, UUID>endingIn("c.id", UUID.class, DuplicateDetails::id)
          .by("similarity", "c.similarity", BigDecimal.class, DuplicateDetails::similarity)
          .defaultSort("-similarity");

  private static final String SELECT =
      """
      select new org.wego.membership.duplicate.DuplicateDetails(c.id, c.state, c.country,
        c.similarity, c.firstId, a.organization.name, c.secondId, b.organization.name, c.foundAt,
        c.settledAt, c.settledBy, c.reason)
      """;

  private static final String PAIRS =
      """
      from DuplicateCandidate c
        join Member a on a.id = c.firstId join Member b on b.id = c.secondId
      """;

  @Inject EntityManager entityManager;

  /** One pair. */
  public Optional<DuplicateDetails> find(UUID id) {
    return entityManager
        .createQuery(SELECT + PAIRS + " where c.id = :id", DuplicateDetails.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /**
   * One pair.
   *
   * @throws ProblemException NOT_FOUND
   */
  public DuplicateDetails require(UUID id) {
    return find(id)
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "There is no such pair"));
  }

  /**
   * The pairs, the most similar first unless asked otherwise. Open ones only while both are
   * members: of others there is nothing to merge.
   *
   * @param state only these, {@code null} for all; the same for the country
   */
  public Page<DuplicateDetails> list(DuplicateState state, String country, PageRequest request) {
    Keyset.Window<DuplicateDetails> window = ORDER.window(request);
    Map<String, Object> parameters = new HashMap<>();
    StringBuilder filtered = new StringBuilder(PAIRS);
    filtered.append(" where (c.state <> :open or (a.live = true and b.live = true))");
    parameters.put("open", DuplicateState.OPEN);
    if (state != null) {
      filtered.append(" and c.state = :state");
      parameters.put("state", state);
    }
    if (country != null) {
      filtered.append(" and c.country = :country");
      parameters.put("country", country);
    }
    TypedQuery<DuplicateDetails> query =
        entityManager.createQuery(
            SELECT + filtered + " and " + window.condition() + " order by " + window.orderBy(),
            DuplicateDetails.class);
    parameters.forEach(query::setParameter);
    window.parameters().forEach(query::setParameter);
    return window.page(
        query.setMaxResults(window.fetchSize()).getResultList(),
        () -> {
          TypedQuery<Long> count =
              entityManager.createQuery("select count(*) " + filtered, Long.class);
          parameters.forEach(count::setParameter);
          return count.getSingleResult();
        });
  }
}
