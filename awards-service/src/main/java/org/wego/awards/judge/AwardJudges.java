package org.wego.awards.judge;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The judges that use cases change. Whoever does so holds their edition. */
@ApplicationScoped
class AwardJudges implements PanacheRepositoryBase<AwardJudge, UUID> {

  /** The judge of the edition, locked to the end of the transaction. */
  Optional<AwardJudge> lock(UUID editionId, UUID id) {
    return find("id = ?1 and editionId = ?2", id, editionId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** The judge whose latest invitation the token is of, locked. */
  Optional<AwardJudge> lock(InvitationToken token) {
    return find("invitationHash", token.sha256())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** For which edition the token invites. */
  Optional<UUID> editionOf(InvitationToken token) {
    return getEntityManager()
        .createQuery(
            "select j.editionId from AwardJudge j where j.invitationHash = :hash", UUID.class)
        .setParameter("hash", token.sha256())
        .getResultStream()
        .findFirst();
  }

  /** Who of the edition has this address, whatever became of them. */
  Optional<UUID> withEmail(UUID editionId, String email) {
    return getEntityManager()
        .createQuery(
            "select j.id from AwardJudge j where j.editionId = :edition"
                + " and lower(j.email) = :email",
            UUID.class)
        .setParameter("edition", editionId)
        .setParameter("email", email.toLowerCase(Locale.ROOT))
        .getResultStream()
        .findFirst();
  }

  /** Whether another judge of the edition has this login, be it one who left. */
  boolean hasOtherWithLogin(UUID editionId, String subject, UUID id) {
    return getEntityManager()
            .createQuery(
                "select count(j) from AwardJudge j where j.editionId = :edition"
                    + " and j.subject = :subject and j.id <> :id",
                Long.class)
            .setParameter("edition", editionId)
            .setParameter("subject", subject)
            .setParameter("id", id)
            .setFlushMode(FlushModeType.COMMIT)
            .getSingleResult()
        > 0;
  }

  /** Writes the judge under a new version also where only what is kept beside it changed. */
  void flushTouched(AwardJudge judge) {
    getEntityManager().lock(judge, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    flush();
  }
}
