package org.wego.membership.leadership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;

/** The read side of the leadership: terms, and who holds which office when. */
@ApplicationScoped
public class LeadershipQueries {

  private static final Keyset<TermDetails> TERMS =
      Keyset.<TermDetails, UUID>endingIn("t.id", UUID.class, TermDetails::id)
          .by("beginsOn", "t.beginsOn", LocalDate.class, TermDetails::beginsOn)
          .by("name", "t.name", String.class, TermDetails::name)
          .defaultSort("-beginsOn");

  /** The offices in their own order, which is not that of their names. */
  private static final String RANK =
      """
      case h.office when org.wego.membership.leadership.Office.PRESIDENT_CITY then 0
        when org.wego.membership.leadership.Office.EXECUTIVE_VICE_PRESIDENT_CITY then 1
        when org.wego.membership.leadership.Office.VICE_PRESIDENT_CITY then 2 else 3 end
      """;

  private static final Keyset<OfficeSummary> OFFICES =
      Keyset.<OfficeSummary, UUID>endingIn("h.id", UUID.class, OfficeSummary::id)
          .by("office", RANK, Integer.class, OfficeSummary::rank)
          .by("member", "m.organization.name", String.class, OfficeSummary::memberName)
          .by("from", "h.validFrom", LocalDate.class, OfficeSummary::from)
          .defaultSort("office,member");

  private static final String SELECT_OFFICES =
      """
      select new org.wego.membership.leadership.OfficeSummary(h.id, t.id, t.name, h.office, m.id,
        m.organization.name, m.organization.country, m.organization.region, h.validFrom, h.validTo,
        h.ending, h.electionId)
      from OfficeHolding h join h.term t join Member m on m.id = h.memberId
      where
      """;

  @Inject EntityManager entityManager;
  @Inject LeadershipTerms terms;
  @Inject LeadershipConfig numbers;
  @Inject Clock clock;

  /** The terms, the latest first unless asked otherwise. */
  public Page<TermDetails> listTerms(PageRequest request) {
    Keyset.Window<TermDetails> window = TERMS.window(request);
    TypedQuery<LeadershipTerm> query =
        entityManager.createQuery(
            "from LeadershipTerm t where " + window.condition() + " order by " + window.orderBy(),
            LeadershipTerm.class);
    window.parameters().forEach(query::setParameter);
    return window.page(
        query.setMaxResults(window.fetchSize()).getResultList().stream()
            .map(LeadershipTerm::details)
            .toList(),
        this::countTerms);
  }

  public Optional<TermDetails> findTerm(UUID id) {
    return terms.findByIdOptional(id).map(LeadershipTerm::details);
  }

  /** What should be otherwise in a term today, or on its day that is nearest. */
  public List<Warning> warnings(TermDetails term) {
    TermOffices offices = offices(term);
    return offices.warnings(offices.nearestDay(LocalDate.now(clock)), numbers);
  }

  /** Who holds, or held, which office. */
  public Page<OfficeSummary> listOffices(OfficeFilter filter, PageRequest request) {
    Keyset.Window<OfficeSummary> window = OFFICES.window(request);
    Map<String, Object> parameters = new HashMap<>();
    String conditions = conditions(filter, parameters);
    TypedQuery<OfficeSummary> query =
        entityManager.createQuery(
            SELECT_OFFICES
                + conditions
                + " and "
                + window.condition()
                + " order by "
                + window.orderBy(),
            OfficeSummary.class);
    parameters.forEach(query::setParameter);
    window.parameters().forEach(query::setParameter);
    return window.page(
        query.setMaxResults(window.fetchSize()).getResultList(),
        () -> {
          TypedQuery<Long> count =
              entityManager.createQuery(
                  "select count(*) from OfficeHolding h join h.term t where " + conditions,
                  Long.class);
          parameters.forEach(count::setParameter);
          return count.getSingleResult();
        });
  }

  private static String conditions(OfficeFilter filter, Map<String, Object> parameters) {
    StringBuilder conditions = new StringBuilder("1 = 1");
    if (filter.termId() != null) {
      conditions.append(" and t.id = :term");
      parameters.put("term", filter.termId());
    }
    if (filter.asOf() != null) {
      conditions.append(" and h.validFrom <= :asOf and (h.validTo is null or h.validTo > :asOf)");
      parameters.put("asOf", filter.asOf());
    }
    if (filter.office() != null) {
      conditions.append(" and h.office = :office");
      parameters.put("office", filter.office());
    }
    if (filter.memberId() != null) {
      conditions.append(" and h.memberId = :member");
      parameters.put("member", filter.memberId());
    }
    return conditions.toString();
  }

  /** A holding of the term. */
  public Optional<OfficeSummary> findOffice(UUID termId, UUID holdingId) {
    return entityManager
        .createQuery(SELECT_OFFICES + "h.id = :id and t.id = :term", OfficeSummary.class)
        .setParameter("id", holdingId)
        .setParameter("term", termId)
        .getResultStream()
        .findFirst();
  }

  /**
   * The offices of a term against the membership.
   *
   * @param asOf {@code null} for today, or the term's day that is nearest
   */
  public GeographicBalance balance(TermDetails term, LocalDate asOf) {
    LocalDate day = asOf == null ? offices(term).nearestDay(LocalDate.now(clock)) : asOf;
    return new BalanceQuery(entityManager).of(term.id(), day);
  }

  private TermOffices offices(TermDetails term) {
    return new TermOffices(
        term,
        entityManager
            .createQuery("from OfficeHolding h where h.term.id = :term", OfficeHolding.class)
            .setParameter("term", term.id())
            .getResultStream()
            .map(OfficeHolding::toHolding)
            .toList());
  }

  /** The members that hold one of the offices on a day, each once, in the order of their ids. */
  public List<UUID> holdersOn(Collection<Office> offices, LocalDate day) {
    return entityManager
        .createQuery(
            """
            select distinct h.memberId from OfficeHolding h
            where h.office in :offices and h.validFrom <= :day
              and (h.validTo is null or h.validTo > :day)
            order by h.memberId
            """,
            UUID.class)
        .setParameter("offices", offices)
        .setParameter("day", day)
        .getResultList();
  }

  /** How many terms there are. */
  public long countTerms() {
    return entityManager
        .createQuery("select count(*) from LeadershipTerm", Long.class)
        .getSingleResult();
  }
}
