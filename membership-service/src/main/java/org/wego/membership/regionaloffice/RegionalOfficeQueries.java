package org.wego.membership.regionaloffice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.wego.membership.member.MemberScope;
import org.wego.membership.organization.Region;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;

/** The read side of Regional Offices and of what they do (G4). */
@ApplicationScoped
public class RegionalOfficeQueries {

  private static final Keyset<RegionalOfficeDetails> OFFICES =
      Keyset.<RegionalOfficeDetails, UUID>endingIn("o.id", UUID.class, RegionalOfficeDetails::id)
          .by("region", "o.region", Region.class, RegionalOfficeDetails::region)
          .by("name", "o.name", String.class, RegionalOfficeDetails::name)
          .by(
              "establishedOn",
              "o.establishedOn",
              LocalDate.class,
              RegionalOfficeDetails::establishedOn)
          .defaultSort("establishedOn");

  private static final String SELECT_OFFICES =
      """
      select new org.wego.membership.regionaloffice.RegionalOfficeDetails(o.id, o.region, o.name,
        m.id, m.organization.name, o.establishedOn, o.closedOn, o.version)
      from RegionalOffice o join Member m on m.id = o.hostId
      where
      """;

  private static final Keyset<ActivityDetails> ACTIVITIES =
      Keyset.<ActivityDetails, UUID>endingIn("a.id", UUID.class, ActivityDetails::id)
          .by("beginsOn", "a.beginsOn", LocalDate.class, ActivityDetails::beginsOn)
          .by("title", "a.title", String.class, ActivityDetails::title)
          .defaultSort("-beginsOn");

  private static final String SELECT_ACTIVITIES =
      """
      select new org.wego.membership.regionaloffice.ActivityDetails(a.id, a.officeId, a.kind,
        a.title, a.description, a.beginsOn, a.endsOn, a.memberId, a.applicationId, a.recordedAt,
        a.recordedBy)
      from OfficeActivity a
      where
      """;

  @Inject EntityManager entityManager;

  /**
   * The offices, the oldest first unless asked otherwise.
   *
   * @param asOf only those that are open on that day, {@code null} for all
   */
  public Page<RegionalOfficeDetails> list(Region region, LocalDate asOf, PageRequest request) {
    Keyset.Window<RegionalOfficeDetails> window = OFFICES.window(request);
    Map<String, Object> parameters = new HashMap<>();
    StringBuilder filter = new StringBuilder("1 = 1");
    if (region != null) {
      filter.append(" and o.region = :region");
      parameters.put("region", region);
    }
    if (asOf != null) {
      filter.append(" and o.establishedOn <= :asOf and (o.closedOn is null or o.closedOn > :asOf)");
      parameters.put("asOf", asOf);
    }
    return page(
        window,
        SELECT_OFFICES,
        "select count(*) from RegionalOffice o where ",
        filter.toString(),
        parameters,
        RegionalOfficeDetails.class);
  }

  public Optional<RegionalOfficeDetails> find(UUID id) {
    return entityManager
        .createQuery(SELECT_OFFICES + "o.id = :id", RegionalOfficeDetails.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** The office, where the scope is the Secretariat's or that of its region; empty for others. */
  public Optional<RegionalOfficeDetails> find(UUID id, MemberScope scope) {
    return find(id).filter(office -> scope.all() || office.region() == scope.region());
  }

  /**
   * What an office did, the latest first unless asked otherwise.
   *
   * @param kind only these, {@code null} for all
   */
  public Page<ActivityDetails> activities(UUID officeId, ActivityKind kind, PageRequest request) {
    Keyset.Window<ActivityDetails> window = ACTIVITIES.window(request);
    Map<String, Object> parameters = new HashMap<>(Map.of("office", officeId));
    String filter = "a.officeId = :office";
    if (kind != null) {
      filter += " and a.kind = :kind";
      parameters.put("kind", kind);
    }
    return page(
        window,
        SELECT_ACTIVITIES,
        "select count(*) from OfficeActivity a where ",
        filter,
        parameters,
        ActivityDetails.class);
  }

  /** Something that the office did. */
  public Optional<ActivityDetails> findActivity(UUID officeId, UUID activityId) {
    return entityManager
        .createQuery(
            SELECT_ACTIVITIES + "a.id = :id and a.officeId = :office", ActivityDetails.class)
        .setParameter("id", activityId)
        .setParameter("office", officeId)
        .getResultStream()
        .findFirst();
  }

  private <R> Page<R> page(
      Keyset.Window<R> window,
      String select,
      String count,
      String filter,
      Map<String, Object> parameters,
      Class<R> type) {
    TypedQuery<R> query =
        entityManager.createQuery(
            select + filter + " and " + window.condition() + " order by " + window.orderBy(), type);
    parameters.forEach(query::setParameter);
    window.parameters().forEach(query::setParameter);
    return window.page(
        query.setMaxResults(window.fetchSize()).getResultList(),
        () -> {
          TypedQuery<Long> total = entityManager.createQuery(count + filter, Long.class);
          parameters.forEach(total::setParameter);
          return total.getSingleResult();
        });
  }

  /** Whether the region has an office on one of the days. */
  public boolean isOpenBetween(Region region, LocalDate from, LocalDate to) {
    return openBetween(region, from, to).isPresent();
  }

  /** Whether there is an office of the region with this host and these days. */
  public boolean isKnown(OfficeText text) {
    return openBetween(text.region(), text.establishedOn(), text.closedOn())
        .flatMap(this::find)
        .filter(
            office ->
                office.hostId().equals(text.hostId())
                    && office.establishedOn().equals(text.establishedOn())
                    && Objects.equals(office.closedOn(), text.closedOn()))
        .isPresent();
  }

  /** An office that the region has on one of the days, if there is one. */
  Optional<UUID> openBetween(Region region, LocalDate from, LocalDate to) {
    String until = to == null ? "" : " and o.establishedOn < :to";
    TypedQuery<UUID> query =
        entityManager
            .createQuery(
                """
                select o.id from RegionalOffice o
                where o.region = :region and (o.closedOn is null or o.closedOn > :from)
                """
                    + until
                    + " order by o.establishedOn",
                UUID.class)
            .setParameter("region", region)
            .setParameter("from", from);
    if (to != null) {
      query.setParameter("to", to);
    }
    return query.getResultStream().findFirst();
  }
}
