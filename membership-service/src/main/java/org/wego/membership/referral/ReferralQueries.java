package org.wego.membership.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wego.membership.member.MemberQueries;
import org.wego.membership.member.MemberScope;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;

/** The read side of referrals and of the credits that they became (M12). */
@ApplicationScoped
public class ReferralQueries {

  private static final Keyset<CreditSummary> ORDER =
      Keyset.<CreditSummary, UUID>endingIn(
              "c.applicationId", UUID.class, CreditSummary::applicationId)
          .by("formedOn", "c.formedOn", LocalDate.class, CreditSummary::formedOn)
          .defaultSort("-formedOn");

  @Inject Referrals referrals;
  @Inject MemberQueries members;
  @Inject EntityManager entityManager;

  /** The referral of an application that was submitted with a claim. */
  public Optional<ReferralDetails> ofApplication(UUID applicationId) {
    return referrals.findByIdOptional(applicationId).map(Referral::details);
  }

  /**
   * The credits of a member, latest first unless asked otherwise; empty when the caller's scope
   * does not hold the member.
   *
   * @param year only those that count in it, {@code null} for all
   */
  public Optional<Page<CreditSummary>> credits(
      UUID memberId, Integer year, MemberScope scope, PageRequest request) {
    return members.isInScope(memberId, scope)
        ? Optional.of(credits(memberId, year, request))
        : Optional.empty();
  }

  private Page<CreditSummary> credits(UUID memberId, Integer year, PageRequest request) {
    Keyset.Window<CreditSummary> window = ORDER.window(request);
    Map<String, Object> parameters = new HashMap<>(Map.of("member", memberId));
    String filter = "c.member.id = :member";
    if (year != null) {
      filter += " and c.formedOn between :first and :last";
      parameters.put("first", LocalDate.of(year, 1, 1));
      parameters.put("last", Year.of(year).atMonth(12).atEndOfMonth());
    }
    String filtered = filter;
    TypedQuery<CreditSummary> query =
        entityManager.createQuery(
            """
            select new org.wego.membership.referral.CreditSummary(c.applicationId, m.id,
              m.organization.name, c.formedOn, r.evidence)
            from MemberCredit c
              join Member m on m.id = c.newMemberId
              join Referral r on r.applicationId = c.applicationId
            where
            """
                + filtered
                + " and "
                + window.condition()
                + " order by "
                + window.orderBy(),
            CreditSummary.class);
    parameters.forEach(query::setParameter);
    window.parameters().forEach(query::setParameter);
    return window.page(
        query.setMaxResults(window.fetchSize()).getResultList(),
        () -> {
          TypedQuery<Long> count =
              entityManager.createQuery(
                  "select count(*) from MemberCredit c where " + filtered, Long.class);
          parameters.forEach(count::setParameter);
          return count.getSingleResult();
        });
  }
}
