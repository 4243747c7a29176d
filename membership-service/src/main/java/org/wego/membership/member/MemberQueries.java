package org.wego.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wego.membership.organization.Category;
import org.wego.membership.organization.Organization;
import org.wego.membership.organization.Region;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;

/** The read side: the directory, profiles and statistics. */
@ApplicationScoped
public class MemberQueries {

  private static final Keyset<MemberSummary> ORDER =
      Keyset.<MemberSummary, UUID>endingIn("m.id", UUID.class, MemberSummary::id)
          .by("name", "m.organization.name", String.class, MemberSummary::name)
          .by("country", "m.organization.country", String.class, MemberSummary::country)
          .by("since", "p.validFrom", LocalDate.class, MemberSummary::since)
          .byNullable(
              "population", "m.organization.population", Long.class, MemberSummary::population)
          .defaultSort("name");

  private static final String MEMBERS_AS_OF =
      """
      from MemberPeriod p join p.member m
      where p.validFrom <= :asOf and (p.validTo is null or p.validTo > :asOf)
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
            select new org.wego.membership.member.MemberSummary(m.id, m.organization.name,
              m.organization.nativeName, m.organization.type, p.category, m.organization.region,
              m.organization.country, m.organization.population, m.organization.populationYear,
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
      conditions.append(" and m.organization.region = :region");
      parameters.put("region", filter.region());
    }
    if (filter.country() != null) {
      conditions.append(" and m.organization.country = :country");
      parameters.put("country", filter.country());
    }
    if (filter.nameKey() != null) {
      conditions.append(" and (m.nameKey like :part or m.nativeNameKey like :part)");
      // A key holds letters and digits only, so nothing in it is a wildcard.
      parameters.put("part", "%" + filter.nameKey() + "%");
    }
    return conditions.toString();
  }

  /** The profile of an organization that is or was a member on at least one day. */
  public Optional<MemberDetails> find(UUID id) {
    return entityManager
        .createQuery("from Member m join fetch m.periods where m.id = :id", Member.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(Member::details);
  }

  /** The contacts of a member (M13); empty when the caller's scope does not hold the member. */
  public Optional<List<Contact>> contacts(UUID memberId, MemberScope scope) {
    return isInScope(memberId, scope) ? Optional.of(contacts(memberId)) : Optional.empty();
  }

  /** Whether there is such a member, and the caller may see its inner data. */
  public boolean isInScope(UUID memberId, MemberScope scope) {
    return entityManager
            .createQuery(
                """
                select count(*) from Member m where m.id = :id
                  and (:all = true or m.organization.region = :region or m.id = :own)
                """,
                Long.class)
            .setParameter("id", memberId)
            .setParameter("all", scope.all())
            .setParameter("region", scope.region())
            .setParameter("own", scope.memberId())
            .getSingleResult()
        > 0;
  }

  private List<Contact> contacts(UUID memberId) {
    return entityManager
        .createQuery(
            """
            select new org.wego.membership.member.Contact(
              c.type, c.name, c.nativeName, c.title, c.email, c.phone, c.language)
            from MemberContact c where c.memberId = :memberId order by c.type, c.name
            """,
            Contact.class)
        .setParameter("memberId", memberId)
        .getResultList();
  }

  /** How many members there were on a day. */
  public MemberStatistics statistics(LocalDate asOf) {
    MemberStatistics statistics = MemberStatistics.none(asOf);
    entityManager
        .createQuery(
            "select p.category, m.organization.region, count(*) "
                + MEMBERS_AS_OF
                + " group by p.category, m.organization.region",
            Tuple.class)
        .setParameter("asOf", asOf)
        .getResultList()
        .forEach(
            row ->
                statistics.add(
                    row.get(0, Category.class), row.get(1, Region.class), row.get(2, Long.class)));
    return statistics;
  }

  /** The membership that the organization has now (M8). */
  public Optional<LiveMembership> liveMembership(Organization organization) {
    return entityManager
        .createQuery(
            """
            select new org.wego.membership.member.LiveMembership(m.id, p.category)
            from MemberPeriod p join p.member m
            where m.organization.country = :country and m.nameKey = :nameKey
              and m.live and p.validTo is null
            """,
            LiveMembership.class)
        .setParameter("country", organization.country())
        .setParameter("nameKey", organization.nameKey())
        .getResultStream()
        .findFirst();
  }

  /** Whether this is the id of an organization that is or was a member. */
  public boolean exists(UUID id) {
    return entityManager
            .createQuery("select count(*) from Member m where m.id = :id", Long.class)
            .setParameter("id", id)
            .getSingleResult()
        > 0;
  }

  /** Whether this is the id of a present member. */
  public boolean isMember(UUID id) {
    return entityManager
            .createQuery("select count(*) from Member m where m.id = :id and m.live", Long.class)
            .setParameter("id", id)
            .getSingleResult()
        > 0;
  }

  /**
   * The next present members in the order of their ids.
   *
   * @param after the last one before, {@code null} at the beginning
   * @param country only its members, {@code null} for all
   */
  public List<UUID> presentAfter(UUID after, String country, int limit) {
    return entityManager
        .createQuery(
            """
            select m.id from Member m where m.live and m.id > :after
              and (:country is null or m.organization.country = :country)
            order by m.id
            """,
            UUID.class)
        .setParameter("after", after == null ? new UUID(0, 0) : after)
        .setParameter("country", country)
        .setMaxResults(limit)
        .getResultList();
  }

  /** How many organizations are or were members. */
  public long count() {
    return entityManager.createQuery("select count(*) from Member", Long.class).getSingleResult();
  }
}
