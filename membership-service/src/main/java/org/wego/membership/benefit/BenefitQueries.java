package org.wego.membership.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wego.membership.member.MemberScope;
import org.wego.membership.organization.Category;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;

/** The read side of benefits: the rules, and what they say of a member (M11). */
@ApplicationScoped
public class BenefitQueries {

  private static final Keyset<RuleDetails> ORDER =
      Keyset.<RuleDetails, UUID>endingIn("r.id", UUID.class, RuleDetails::id)
          .by("benefit", "r.benefit", Benefit.class, RuleDetails::benefit)
          .by("category", "r.category", Category.class, RuleDetails::category)
          .by("from", "r.validFrom", LocalDate.class, RuleDetails::from)
          .defaultSort("benefit,category,from");

  /** One index each for the member, its period and the rules of that period's category. */
  private static final String ENTITLEMENTS =
      """
      SELECT p.category, r.id, r.benefit, r.entitled, r.reason, r.assumed, r.valid_from, r.valid_to
      FROM member m
      LEFT JOIN member_period p ON p.member_id = m.id AND p.during @> CAST(:asOf AS date)
      LEFT JOIN benefit_rule r ON r.benefit IN (:benefits) AND r.category = p.category
        AND r.during @> CAST(:asOf AS date)
      WHERE m.id = :member AND (:all OR m.region = :region OR m.id = :own)
      """;

  @Inject EntityManager entityManager;

  /** The rules, filtered; {@code null} for any. */
  public Page<RuleDetails> list(
      Benefit benefit, Category category, LocalDate asOf, PageRequest request) {
    Keyset.Window<RuleDetails> window = ORDER.window(request);
    Map<String, Object> parameters = new HashMap<>();
    StringBuilder filter = new StringBuilder("1 = 1");
    if (benefit != null) {
      filter.append(" and r.benefit = :benefit");
      parameters.put("benefit", benefit);
    }
    if (category != null) {
      filter.append(" and r.category = :category");
      parameters.put("category", category);
    }
    if (asOf != null) {
      filter.append(" and r.validFrom <= :asOf and (r.validTo is null or r.validTo > :asOf)");
      parameters.put("asOf", asOf);
    }
    TypedQuery<RuleDetails> query =
        entityManager.createQuery(
            "select new org.wego.membership.benefit.RuleDetails(r.id, r.benefit, r.category,"
                + " r.entitled, r.reason, r.assumed, r.validFrom, r.validTo)"
                + " from BenefitRule r where "
                + filter
                + " and "
                + window.condition()
                + " order by "
                + window.orderBy(),
            RuleDetails.class);
    parameters.forEach(query::setParameter);
    window.parameters().forEach(query::setParameter);
    return window.page(
        query.setMaxResults(window.fetchSize()).getResultList(),
        () -> {
          TypedQuery<Long> count =
              entityManager.createQuery(
                  "select count(*) from BenefitRule r where " + filter, Long.class);
          parameters.forEach(count::setParameter);
          return count.getSingleResult();
        });
  }

  /**
   * Whether a member is entitled to a benefit; empty when there is no such member or the scope does
   * not hold it.
   */
  public Optional<Entitlement> entitlement(
      UUID memberId, Benefit benefit, LocalDate asOf, MemberScope scope) {
    return entitlements(memberId, List.of(benefit), asOf, scope).map(all -> all.get(0));
  }

  /** The same of every benefit. */
  public Optional<List<Entitlement>> entitlements(
      UUID memberId, LocalDate asOf, MemberScope scope) {
    return entitlements(memberId, Arrays.asList(Benefit.values()), asOf, scope);
  }

  private Optional<List<Entitlement>> entitlements(
      UUID memberId, List<Benefit> benefits, LocalDate asOf, MemberScope scope) {
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        entityManager
            .createNativeQuery(ENTITLEMENTS, Tuple.class)
            .setParameter("asOf", asOf)
            .setParameter("benefits", benefits.stream().map(Benefit::name).toList())
            .setParameter("member", memberId)
            .setParameter("all", scope.all())
            .setParameter("region", scope.region() == null ? "" : scope.region().name())
            .setParameter("own", scope.memberId() == null ? new UUID(0, 0) : scope.memberId())
            .getResultList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    String name = rows.get(0).get("category", String.class);
    Category category = name == null ? null : Category.valueOf(name);
    Map<Benefit, RuleDetails> rules = new EnumMap<>(Benefit.class);
    for (Tuple row : rows) {
      if (row.get("id") != null) {
        RuleDetails rule = toRule(row, category);
        rules.put(rule.benefit(), rule);
      }
    }
    return Optional.of(
        benefits.stream()
            .map(benefit -> new Entitlement(memberId, benefit, asOf, category, rules.get(benefit)))
            .toList());
  }

  private static RuleDetails toRule(Tuple row, Category category) {
    return new RuleDetails(
        row.get("id", UUID.class),
        Benefit.valueOf(row.get("benefit", String.class)),
        category,
        row.get("entitled", Boolean.class),
        row.get("reason", String.class),
        row.get("assumed", Boolean.class),
        day(row.get("valid_from")),
        day(row.get("valid_to")));
  }

  private static LocalDate day(Object value) {
    return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
  }
}
