package org.wego.membership.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;

/** The read side of partners and their memoranda (G6). */
@ApplicationScoped
public class PartnerQueries {

  private static final Keyset<PartnerSummary> ORDER =
      Keyset.<PartnerSummary, UUID>endingIn("p.id", UUID.class, PartnerSummary::id)
          .by("name", "p.name", String.class, PartnerSummary::name)
          .defaultSort("name");

  @Inject EntityManager entityManager;

  /**
   * The partners, by name.
   *
   * @param nameKey a part of the comparable name or abbreviation, {@code null} for all
   */
  public Page<PartnerSummary> list(String nameKey, PageRequest request) {
    Keyset.Window<PartnerSummary> window = ORDER.window(request);
    Map<String, Object> parameters = new HashMap<>();
    String filter = "1 = 1";
    if (nameKey != null) {
      filter = "(p.nameKey like :part or p.abbreviationKey like :part)";
      // A key holds letters and digits only, so nothing in it is a wildcard.
      parameters.put("part", "%" + nameKey + "%");
    }
    String filtered = filter;
    TypedQuery<PartnerSummary> query =
        entityManager.createQuery(
            """
            select new org.wego.membership.partner.PartnerSummary(p.id, p.name, p.abbreviation,
              p.website, m.signedFrom, m.precise, m.scope, m.validUntil)
            from Partner p left join Memorandum m on m.partner = p and not exists (
              select 1 from Memorandum later where later.partner = p
                and later.signedFrom > m.signedFrom)
            where
            """
                + filtered
                + " and "
                + window.condition()
                + " order by "
                + window.orderBy(),
            PartnerSummary.class);
    parameters.forEach(query::setParameter);
    window.parameters().forEach(query::setParameter);
    return window.page(
        query.setMaxResults(window.fetchSize()).getResultList(),
        () -> {
          TypedQuery<Long> count =
              entityManager.createQuery(
                  "select count(*) from Partner p where " + filtered, Long.class);
          parameters.forEach(count::setParameter);
          return count.getSingleResult();
        });
  }

  /** A partner with all its memoranda. */
  public Optional<PartnerDetails> find(UUID id) {
    return entityManager
        .createQuery("from Partner p left join fetch p.memoranda where p.id = :id", Partner.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(Partner::details);
  }
}
