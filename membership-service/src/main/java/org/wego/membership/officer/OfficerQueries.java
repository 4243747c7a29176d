package org.wego.membership.officer;

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

/** The read side of those who lead the Secretariat (G3). */
@ApplicationScoped
public class OfficerQueries {

  private static final Keyset<OfficerDetails> ORDER =
      Keyset.<OfficerDetails, UUID>endingIn("o.id", UUID.class, OfficerDetails::id)
          .by("from", "o.validFrom", LocalDate.class, OfficerDetails::from)
          .by("office", "o.office", OfficerRole.class, OfficerDetails::office)
          .defaultSort("-office,from");

  private static final String SELECT =
      """
      select new org.wego.membership.officer.OfficerDetails(o.id, o.office, o.name, o.nativeName,
        m.id, m.organization.name, o.validFrom, o.validTo, o.version)
      from Officer o join Member m on m.id = o.appointedBy
      where
      """;

  private static final String ON =
      "o.validFrom <= :asOf and (o.validTo is null or o.validTo > :asOf)";

  @Inject EntityManager entityManager;

  /** Those of a day, the Secretary General first unless asked otherwise. */
  public Page<OfficerDetails> list(LocalDate asOf, PageRequest request) {
    Keyset.Window<OfficerDetails> window = ORDER.window(request);
    TypedQuery<OfficerDetails> query =
        entityManager
            .createQuery(
                SELECT + ON + " and " + window.condition() + " order by " + window.orderBy(),
                OfficerDetails.class)
            .setParameter("asOf", asOf);
    window.parameters().forEach(query::setParameter);
    return window.page(
        query.setMaxResults(window.fetchSize()).getResultList(),
        () ->
            entityManager
                .createQuery("select count(*) from Officer o where " + ON, Long.class)
                .setParameter("asOf", asOf)
                .getSingleResult());
  }

  public Optional<OfficerDetails> find(UUID id) {
    return entityManager
        .createQuery(SELECT + "o.id = :id", OfficerDetails.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }
}
