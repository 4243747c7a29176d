package org.wego.membership.leadership;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.membership.organization.Region;

/** Counts the offices of a term and the members who could hold them, by region. */
final class BalanceQuery {

  private static final String MEMBERS =
      """
      select m.organization.region, count(*) from MemberPeriod p join p.member m
      where p.category = org.wego.membership.organization.Category.FULL
        and p.validFrom <= :day and (p.validTo is null or p.validTo > :day)
      group by m.organization.region
      """;

  private static final String OFFICES =
      """
      select m.organization.region, count(*), count(distinct h.memberId),
        count(distinct case when h.office = org.wego.membership.leadership.Office.VICE_PRESIDENT_CITY
          then h.memberId end),
        count(distinct case when h.office in :committee then h.memberId end)
      from OfficeHolding h join Member m on m.id = h.memberId
      where h.term.id = :term and h.validFrom <= :day and (h.validTo is null or h.validTo > :day)
      group by m.organization.region
      """;

  private final EntityManager entityManager;

  BalanceQuery(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  GeographicBalance of(UUID termId, LocalDate day) {
    Map<Region, Long> members = new EnumMap<>(Region.class);
    entityManager
        .createQuery(MEMBERS, Tuple.class)
        .setParameter("day", day)
        .getResultList()
        .forEach(row -> members.put(row.get(0, Region.class), row.get(1, Long.class)));
    Map<Region, Tuple> offices = new EnumMap<>(Region.class);
    entityManager
        .createQuery(OFFICES, Tuple.class)
        .setParameter("term", termId)
        .setParameter("day", day)
        .setParameter("committee", Office.COMMITTEE)
        .getResultList()
        .forEach(row -> offices.put(row.get(0, Region.class), row));
    List<RegionBalance> regions = new ArrayList<>();
    for (Region region : Region.values()) {
      regions.add(balance(region, offices.get(region), members.getOrDefault(region, 0L)));
    }
    return new GeographicBalance(termId, day, regions);
  }

  private static RegionBalance balance(Region region, Tuple offices, long members) {
    return offices == null
        ? new RegionBalance(region, 0, 0, 0, 0, members)
        : new RegionBalance(
            region,
            offices.get(1, Long.class),
            offices.get(2, Long.class),
            offices.get(3, Long.class),
            offices.get(4, Long.class),
            members);
  }
}
