package org.wego.membership.erasure;

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

/** Reads the erasures that were carried out. */
@ApplicationScoped
public class ErasureQueries {

  private static final Keyset<ErasureReport> ORDER =
      Keyset.<ErasureReport, UUID>endingIn("e.id", UUID.class, ErasureReport::id)
          .by("erasedAt", "e.erasedAt", Instant.class, ErasureReport::erasedAt)
          .defaultSort("-erasedAt");

  @Inject EntityManager entityManager;
  @Inject PersonErasures erasures;

  public Optional<ErasureReport> find(UUID id) {
    return erasures.findByIdOptional(id).map(PersonErasure::report);
  }

  /** The erasures, latest first unless asked otherwise. */
  public Page<ErasureReport> list(PageRequest request) {
    Keyset.Window<ErasureReport> window = ORDER.window(request);
    TypedQuery<PersonErasure> query =
        entityManager.createQuery(
            "from PersonErasure e where " + window.condition() + " order by " + window.orderBy(),
            PersonErasure.class);
    window.parameters().forEach(query::setParameter);
    return window.page(
        query.setMaxResults(window.fetchSize()).getResultList().stream()
            .map(PersonErasure::report)
            .toList(),
        erasures::count);
  }
}
