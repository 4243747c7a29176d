package org.wego.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;

/** Reads the directory: the members of a day, as they were known on it (M6). */
@ApplicationScoped
public class DirectoryQueries {

  private static final Keyset<MemberSummary> ORDER =
      Keyset.<MemberSummary, UUID>endingIn("fk(v.member)", UUID.class, MemberSummary::id)
          .byIndexed("name", "v.organization.name", String.class, MemberSummary::name)
          .by("country", "v.organization.country", String.class, MemberSummary::country)
          .by("since", "p.validFrom", LocalDate.class, MemberSummary::since)
          .byNullable(
              "population", "v.organization.population", Long.class, MemberSummary::population)
          .defaultSort("name");

  /** The members of a day with their profiles of that day. */
  static final String MEMBERS_AS_OF =
      """
      from MemberProfile v join v.member m join m.periods p
      where v.validFrom <= :asOf and (v.validTo is null or v.validTo > :asOf)
        and p.validFrom <= :asOf and (p.validTo is null or p.validTo > :asOf)
      """;

  @Inject EntityManager entityManager;

  /** The members of a day, by name unless asked otherwise. */
  public Page<MemberSummary> list(MemberFilter filter, PageRequest request) {
    Keyset.Window<MemberSummary> window = ORDER.window(request);
    Map<String, Object> parameters = new HashMap<>();
    String from = MEMBERS_AS_OF + conditions(filter, parameters);
    TypedQuery<MemberSummary> query =
        entityManager.createQuery(
            """
            select new org.wego.membership.member.MemberSummary(m.id, v.organization.name,
              v.organization.nativeName, v.organization.type, p.category, v.organization.region,
              v.organization.country, v.organization.population, v.organization.populationYear,
              m.founding, p.validFrom)
            """
                + from
                + " and "
                + window.condition()
                + " order by "
                + window.orderBy(),
            MemberSummary.class);
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

  private static String conditions(MemberFilter filter, Map<String, Object> parameters) {
    parameters.put("asOf", filter.asOf());
    StringBuilder conditions = new StringBuilder();
    if (filter.category() != null) {
      conditions.append(" and p.category = :category");
      parameters.put("category", filter.category());
    }
    if (filter.region() != null) {
      conditions.append(" and v.organization.region = :region");
      parameters.put("region", filter.region());
    }
    if (filter.country() != null) {
      conditions.append(" and v.organization.country = :country");
      parameters.put("country", filter.country());
    }
    if (filter.founding() != null) {
      conditions.append(" and m.founding = :founding");
      parameters.put("founding", filter.founding());
    }
    if (filter.nameKey() != null) {
      conditions.append(" and (v.nameKey like :part or v.nativeNameKey like :part)");
      // A key holds letters and digits only, so nothing in it is a wildcard.
      parameters.put("part", "%" + filter.nameKey() + "%");
    }
    return conditions.toString();
  }
}
