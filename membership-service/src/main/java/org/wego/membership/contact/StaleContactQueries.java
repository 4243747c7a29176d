package org.wego.membership.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wego.membership.organization.Region;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;

/** The report of members whose contacts are stale, or that have none (M10). */
@ApplicationScoped
public class StaleContactQueries {

  private static final Keyset<StaleMember> ORDER =
      Keyset.<StaleMember, UUID>endingIn("m.id", UUID.class, StaleMember::memberId)
          .by("region", "m.organization.region", Region.class, StaleMember::region)
          .by("country", "m.organization.country", String.class, StaleMember::country)
          .by("name", "m.organization.name", String.class, StaleMember::memberName)
          .defaultSort("region,name");

  private static final String STALE = "(c.verifiedAt is null or c.verifiedAt < :staleBefore)";

  /**
   * By the oldest verification, where never is the oldest of all. One subquery for each member that
   * is looked at, in the order of the list: the database would gather the contacts of all members
   * to answer for fifty, if it were asked whether there is a contact.
   */
  private static final String STALE_MEMBERS =
      """
      from Member m where m.live
        and coalesce((select min(coalesce(c.verifiedAt, :never)) from MemberContact c
          where c.memberId = m.id), :never) < :staleBefore
      """;

  @Inject EntityManager entityManager;
  @Inject Freshness freshness;

  /** The members, by region and name unless asked otherwise; two statements for a page. */
  public Page<StaleMember> list(StaleFilter filter, PageRequest request) {
    Keyset.Window<StaleMember> window = ORDER.window(request);
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("staleBefore", staleBefore(filter));
    parameters.put("never", Instant.EPOCH);
    String from = STALE_MEMBERS + conditions(filter, parameters);
    TypedQuery<StaleMember> query =
        entityManager.createQuery(
            """
            select new org.wego.membership.contact.StaleMember(m.id, m.organization.name,
              m.organization.region, m.organization.country)
            """
                + from
                + " and "
                + window.condition()
                + " order by "
                + window.orderBy(),
            StaleMember.class);
    parameters.forEach(query::setParameter);
    window.parameters().forEach(query::setParameter);
    Page<StaleMember> page =
        window.page(
            query.setMaxResults(window.fetchSize()).getResultList(),
            () -> {
              TypedQuery<Long> count =
                  entityManager.createQuery("select count(*) " + from, Long.class);
              parameters.forEach(count::setParameter);
              return count.getSingleResult();
            });
    Map<UUID, List<ContactDetails>> contacts =
        staleContacts(
            page.items().stream().map(StaleMember::memberId).toList(), staleBefore(filter));
    return page.map(member -> member.with(contacts.getOrDefault(member.memberId(), List.of())));
  }

  private Map<UUID, List<ContactDetails>> staleContacts(List<UUID> memberIds, Instant before) {
    List<MemberContact> found =
        entityManager
            .createQuery(
                "from MemberContact c where c.memberId in :members and "
                    + STALE
                    + " order by c.type, c.name, c.id",
                MemberContact.class)
            .setParameter("members", memberIds)
            .setParameter("staleBefore", before)
            .getResultList();
    // The whole report is many pages of one request, whose session would keep all of them.
    found.forEach(entityManager::detach);
    return found.stream()
        .map(contact -> contact.details(freshness))
        .collect(Collectors.groupingBy(ContactDetails::memberId));
  }

  /** The counts of every region that has members; one statement. */
  public List<StaleCounts> summary(StaleFilter filter) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("staleBefore", staleBefore(filter));
    TypedQuery<StaleCounts> query =
        entityManager.createQuery(
            """
            select new org.wego.membership.contact.StaleCounts(m.organization.region, count(m),
              sum(case when k.stale > 0 then 1 else 0 end),
              sum(case when k.contacts is null then 1 else 0 end),
              coalesce(sum(k.contacts), 0), coalesce(sum(k.stale), 0))
            from Member m left join (
              select c.memberId as memberId, count(*) as contacts,
                sum(case when c.verifiedAt is null or c.verifiedAt < :staleBefore
                  then 1 else 0 end) as stale
              from MemberContact c group by c.memberId
            ) k on k.memberId = m.id
            where m.live
            """
                + conditions(filter, parameters)
                + " group by m.organization.region order by m.organization.region",
            StaleCounts.class);
    parameters.forEach(query::setParameter);
    return query.getResultList();
  }

  private static String conditions(StaleFilter filter, Map<String, Object> parameters) {
    StringBuilder conditions = new StringBuilder();
    if (filter.region() != null) {
      conditions.append(" and m.organization.region = :region");
      parameters.put("region", filter.region());
    }
    if (filter.country() != null) {
      conditions.append(" and m.organization.country = :country");
      parameters.put("country", filter.country());
    }
    return conditions.toString();
  }

  private Instant staleBefore(StaleFilter filter) {
    return filter.staleBefore() == null
        ? freshness.holdsSince()
        : freshness.startOf(filter.staleBefore());
  }
}
