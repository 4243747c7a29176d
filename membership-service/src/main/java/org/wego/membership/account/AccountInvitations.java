package org.wego.membership.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.membership.SmallLetters;

/** The invitations that use cases change. Whoever does so holds their member. */
@ApplicationScoped
class AccountInvitations implements PanacheRepositoryBase<AccountInvitation, UUID> {

  private static final String UNSETTLED =
      "memberId = ?1 and acceptedAt is null and revokedAt is null";

  /** Whose invitation the token is of. */
  Optional<UUID> memberOf(InvitationToken token) {
    return getEntityManager()
        .createQuery(
            "select i.memberId from AccountInvitation i where i.tokenSha256 = :sha256", UUID.class)
        .setParameter("sha256", token.sha256())
        .getResultStream()
        .findFirst();
  }

  /** The token's invitation, locked to the end of the transaction. */
  Optional<AccountInvitation> lock(InvitationToken token) {
    return find("tokenSha256", token.sha256())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** A member's invitation, locked to the end of the transaction. */
  Optional<AccountInvitation> lock(UUID memberId, UUID id) {
    return find("id = ?1 and memberId = ?2", id, memberId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** A member's invitations that are neither accepted nor revoked, locked. */
  List<AccountInvitation> lockUnsettled(UUID memberId) {
    return find(UNSETTLED + " order by id", memberId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** The one of them that is for this address, locked. */
  Optional<AccountInvitation> lockUnsettled(UUID memberId, String email) {
    return find(UNSETTLED + " and lower(email) = ?2", memberId, SmallLetters.of(email))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** The invitations to one of the addresses, and those of the ids, locked in their order. */
  List<AccountInvitation> ofPerson(List<String> emails, List<UUID> ids) {
    return find("lower(email) in ?1 or id in ?2 order by id", emails, ids)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }
}
