package org.wego.membership.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wego.membership.member.MemberQueries;
import org.wego.membership.member.MemberScope;
import org.wego.membership.organization.Region;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;

/** Answers how members meet their responsibilities (M10), for one or for a page of them. */
@ApplicationScoped
public class ResponsibilityQueries {

  private static final Keyset<MemberYear> ORDER =
      Keyset.<MemberYear, UUID>endingIn("m.id", UUID.class, MemberYear::memberId)
          .by("name", "m.organization.name", String.class, MemberYear::memberName)
          .by("country", "m.organization.country", String.class, MemberYear::country)
          .defaultSort("name");

  /** When the member's last period of those that touch the year begins; null when none does. */
  private static final String LAST_PERIOD =
      """
      (select max(q.validFrom) from MemberPeriod q where q.member = m and q.validFrom <= :last
        and (q.validTo is null or q.validTo > :first))
      """;

  /**
   * Subqueries for each member that is looked at, in the order of the list: joined to the periods,
   * the database would gather those of all members to answer for fifty.
   */
  private static final String SELECT =
      """
      select new org.wego.membership.responsibility.MemberYear(m.id, m.organization.name,
        m.organization.region, m.organization.country,
        (select p.category from MemberPeriod p where p.member = m and p.validFrom =
      """
          + LAST_PERIOD
          + """
        ),
        case when exists (select 1 from MemberPeriod l where l.member = m
          and l.category in (FULL, FRIENDSHIP) and l.validFrom < :first
          and (l.validTo is null or l.validTo > :first)) then true else false end)
      from Member m where
      """;

  private static final String OF_THE_YEAR = LAST_PERIOD + " is not null and ";

  private static final String FACTS =
      """
      SELECT member_id, kind, at, reference, detail, state, due_on
      FROM responsibility_evidence WHERE member_id IN (:members) AND year = :year
      UNION ALL
      SELECT c.member_id, 'REFERRAL_CREDIT', c.formed_on, c.application_id::text, m.name,
        'CREDITED', NULL
      FROM referral_credit c JOIN member m ON m.id = c.new_member_id
      WHERE c.member_id IN (:members) AND c.formed_on BETWEEN :first AND :last
      UNION ALL
      SELECT member_id, 'EXEMPTION', make_date(:year, 1, 1), NULL,
        'Exempt from the fee of ' || :year, 'EXEMPT', NULL
      FROM member_standing WHERE member_id IN (:members) AND :year = ANY (exempt_years)
      ORDER BY 3, 2, 4
      """;

  @Inject EntityManager entityManager;
  @Inject MemberQueries members;
  @Inject ContactEvidence contacts;
  @Inject Clock clock;

  /** A member's; empty when the caller's scope does not hold it. */
  public Optional<MemberFindings> ofMember(UUID memberId, int year, MemberScope scope) {
    if (!members.isInScope(memberId, scope)) {
      return Optional.empty();
    }
    MemberYear member =
        entityManager
            .createQuery(SELECT + " m.id = :member", MemberYear.class)
            .setParameter("member", memberId)
            .setParameter("first", first(year))
            .setParameter("last", Assessment.lastDay(year, today()))
            .getSingleResult();
    return Optional.of(assess(List.of(member), year).get(memberId));
  }

  /**
   * Those of the members of a year, by name unless asked otherwise: three statements for a page.
   *
   * @param region only of this one, {@code null} for all
   */
  public Page<MemberFindings> list(int year, Region region, PageRequest request) {
    Keyset.Window<MemberYear> window = ORDER.window(request);
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("first", first(year));
    parameters.put("last", Assessment.lastDay(year, today()));
    String filter = region == null ? "1 = 1" : "m.organization.region = :region";
    if (region != null) {
      parameters.put("region", region);
    }
    TypedQuery<MemberYear> query =
        entityManager.createQuery(
            SELECT
                + OF_THE_YEAR
                + filter
                + " and "
                + window.condition()
                + " order by "
                + window.orderBy(),
            MemberYear.class);
    parameters.forEach(query::setParameter);
    window.parameters().forEach(query::setParameter);
    Page<MemberYear> page =
        window.page(
            query.setMaxResults(window.fetchSize()).getResultList(),
            () -> {
              TypedQuery<Long> count =
                  entityManager.createQuery(
                      "select count(*) from Member m where " + OF_THE_YEAR + filter, Long.class);
              parameters.forEach(count::setParameter);
              return count.getSingleResult();
            });
    Map<UUID, MemberFindings> findings = assess(page.items(), year);
    return page.map(member -> findings.get(member.memberId()));
  }

  private Map<UUID, MemberFindings> assess(List<MemberYear> years, int year) {
    List<UUID> ids = years.stream().map(MemberYear::memberId).toList();
    LocalDate today = today();
    Map<UUID, List<Fact>> facts = facts(ids, year);
    Map<UUID, ContactsOnDay> current = contacts.on(Assessment.lastDay(year, today), ids);
    Map<UUID, MemberFindings> findings = new HashMap<>();
    for (MemberYear member : years) {
      UUID id = member.memberId();
      findings.put(
          id,
          new MemberFindings(
              member,
              year,
              Assessment.of(
                  member,
                  year,
                  today,
                  facts.getOrDefault(id, List.of()),
                  current.getOrDefault(id, ContactsOnDay.NONE))));
    }
    return findings;
  }

  private Map<UUID, List<Fact>> facts(Collection<UUID> memberIds, int year) {
    Map<UUID, List<Fact>> facts = new HashMap<>();
    if (memberIds.isEmpty()) {
      return facts;
    }
    for (Object row :
        entityManager
            .createNativeQuery(FACTS, Tuple.class)
            .setParameter("members", memberIds)
            .setParameter("year", year)
            .setParameter("first", first(year))
            .setParameter("last", Year.of(year).atMonth(12).atEndOfMonth())
            .getResultList()) {
      Fact fact = toFact((Tuple) row);
      facts.computeIfAbsent(fact.memberId(), id -> new ArrayList<>()).add(fact);
    }
    return facts;
  }

  private static Fact toFact(Tuple row) {
    return new Fact(
        row.get("member_id", UUID.class),
        EvidenceKind.valueOf(row.get("kind", String.class)),
        toDate(row.get("at")),
        row.get("reference", String.class),
        row.get("detail", String.class),
        row.get("state", String.class),
        toDate(row.get("due_on")));
  }

  private static LocalDate toDate(Object column) {
    return column instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) column;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static LocalDate first(int year) {
    return LocalDate.of(year, 1, 1);
  }
}
