package org.wego.membership.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wego.membership.SmallLetters;
import org.wego.membership.member.MemberQueries;
import org.wego.membership.member.MemberScope;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;

/** The read side: who acts for whom, and who was invited to (M14). */
@ApplicationScoped
public class AccountQueries {

  private static final MemberScope EVERY_MEMBER = new MemberScope(true, null, null);

  private static final Keyset<AccountDetails> ACCOUNTS =
      Keyset.<AccountDetails, UUID>endingIn("a.id", UUID.class, AccountDetails::id)
          .by("boundAt", "a.boundAt", Instant.class, AccountDetails::boundAt)
          .defaultSort("-boundAt");

  private static final Keyset<InvitationDetails> INVITATIONS =
      Keyset.<InvitationDetails, UUID>endingIn("i.id", UUID.class, InvitationDetails::id)
          .by("invitedAt", "i.invitedAt", Instant.class, InvitationDetails::invitedAt)
          .defaultSort("-invitedAt");

  private static final String SELECT_ACCOUNTS =
      """
      select new org.wego.membership.account.AccountDetails(a.id, a.memberId, m.organization.name,
        i.id, i.name, i.email, a.role, a.issuer, a.subject, a.boundAt, a.revokedAt, a.revokedBy,
        a.reason)
      from MemberAccount a
        join Member m on m.id = a.memberId
        join AccountInvitation i on i.id = a.invitationId
      where
      """;

  private static final String SELECT_INVITATIONS =
      """
      select new org.wego.membership.account.InvitationDetails(i.id, i.memberId, i.name, i.email,
        i.language, i.role, i.invitedAt, i.invitedBy, i.expiresAt, i.acceptedAt, i.revokedAt,
        i.reason, i.version)
      from AccountInvitation i where
      """;

  @Inject EntityManager entityManager;
  @Inject MemberQueries members;

  /**
   * Accounts, the latest first unless asked otherwise.
   *
   * @param memberId only this member's, {@code null} for all
   * @param status only those that are so, {@code null} for all
   */
  public Page<AccountDetails> accounts(UUID memberId, AccountStatus status, PageRequest request) {
    Map<String, Object> parameters = new HashMap<>();
    StringBuilder filter = new StringBuilder("1 = 1");
    if (memberId != null) {
      filter.append(" and a.memberId = :member");
      parameters.put("member", memberId);
    }
    if (status != null) {
      filter.append(" and a.revokedAt is ").append(status == AccountStatus.BOUND ? "" : "not ");
      filter.append("null");
    }
    Keyset.Window<AccountDetails> window = ACCOUNTS.window(request);
    return page(
        entityManager.createQuery(
            SELECT_ACCOUNTS
                + filter
                + " and "
                + window.condition()
                + " order by "
                + window.orderBy(),
            AccountDetails.class),
        window,
        parameters,
        "select count(*) from MemberAccount a where " + filter);
  }

  /** A member's invitations, the latest first unless asked otherwise. */
  public Page<InvitationDetails> invitations(UUID memberId, PageRequest request) {
    String filter = "i.memberId = :member";
    Keyset.Window<InvitationDetails> window = INVITATIONS.window(request);
    return page(
        entityManager.createQuery(
            SELECT_INVITATIONS
                + filter
                + " and "
                + window.condition()
                + " order by "
                + window.orderBy(),
            InvitationDetails.class),
        window,
        Map.of("member", memberId),
        "select count(*) from AccountInvitation i where " + filter);
  }

  private <R> Page<R> page(
      TypedQuery<R> query,
      Keyset.Window<R> window,
      Map<String, Object> parameters,
      String countQuery) {
    parameters.forEach(query::setParameter);
    window.parameters().forEach(query::setParameter);
    return window.page(
        query.setMaxResults(window.fetchSize()).getResultList(),
        () -> {
          TypedQuery<Long> count = entityManager.createQuery(countQuery, Long.class);
          parameters.forEach(count::setParameter);
          return count.getSingleResult();
        });
  }

  /** An invitation of the member. */
  public Optional<InvitationDetails> invitation(UUID memberId, UUID id) {
    return entityManager
        .createQuery(
            SELECT_INVITATIONS + "i.memberId = :member and i.id = :id", InvitationDetails.class)
        .setParameter("member", memberId)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** Whether there is a member of that id, present or former. */
  public boolean isMember(UUID memberId) {
    return members.isInScope(memberId, EVERY_MEMBER);
  }

  /** Whether the address has an open invitation of the member, or an account by one. */
  boolean isInvited(UUID memberId, String email, Instant now) {
    return entityManager
            .createQuery(
                """
                select count(*) from AccountInvitation i
                  left join MemberAccount a on a.invitationId = i.id and a.revokedAt is null
                where i.memberId = :member and lower(i.email) = :email
                  and (a.id is not null
                    or (i.acceptedAt is null and i.revokedAt is null and i.expiresAt > :now))
                """,
                Long.class)
            .setParameter("member", memberId)
            .setParameter("email", SmallLetters.of(email))
            .setParameter("now", now)
            .getSingleResult()
        > 0;
  }

  /** Whether it is an account of the member, bound or revoked. */
  boolean isOf(UUID memberId, UUID accountId) {
    return entityManager
            .createQuery(
                "select count(*) from MemberAccount a where a.id = :id and a.memberId = :member",
                Long.class)
            .setParameter("id", accountId)
            .setParameter("member", memberId)
            .getSingleResult()
        > 0;
  }

  /** The account that a use case has just written. */
  AccountDetails require(UUID id) {
    return entityManager
        .createQuery(SELECT_ACCOUNTS + "a.id = :id", AccountDetails.class)
        .setParameter("id", id)
        .getSingleResult();
  }

  /** How many accounts there are and were. */
  public long count() {
    return entityManager
        .createQuery("select count(*) from MemberAccount", Long.class)
        .getSingleResult();
  }
}
