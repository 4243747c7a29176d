package org.wego.membership.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The accounts that use cases change. */
@ApplicationScoped
class MemberAccounts implements PanacheRepositoryBase<MemberAccount, UUID> {

  /**
   * Waits for the login, and holds it to the end of the caller's transaction: two invitations that
   * one login accepts at once come one after the other.
   */
  void hold(Login login) {
    getEntityManager()
        .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:name, 0))")
        .setParameter("name", "login/" + login.issuer() + "/" + login.subject())
        .getSingleResult();
  }

  /** Whether the login acts for a member. */
  boolean isBound(Login login) {
    return count(
            "issuer = ?1 and subject = ?2 and revokedAt is null", login.issuer(), login.subject())
        > 0;
  }

  /** The accounts that act for a member, locked to the end of the transaction. */
  List<MemberAccount> lockBound(UUID memberId) {
    return find("memberId = ?1 and revokedAt is null order by id", memberId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** The account that acts by an invitation, locked to the end of the transaction. */
  Optional<MemberAccount> lockBoundBy(UUID invitationId) {
    return find("invitationId = ?1 and revokedAt is null", invitationId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** The next accounts in the order of their ids, locked. */
  List<MemberAccount> lockNext(UUID after, int limit) {
    var query = after == null ? find("order by id") : find("id > ?1 order by id", after);
    return query.withLock(LockModeType.PESSIMISTIC_WRITE).page(0, limit).list();
  }
}
