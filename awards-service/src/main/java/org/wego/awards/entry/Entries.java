package org.wego.awards.entry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The entries that use cases change. */
@ApplicationScoped
class Entries implements PanacheRepositoryBase<AwardEntry, UUID> {

  @Inject EntityManager entities;

  /**
   * The edition of an entry, which never changes: whoever holds both holds the edition first.
   *
   * @throws ProblemException NOT_FOUND when there is none within the scope
   */
  UUID editionOf(UUID id, EntryScope scope) {
    return first(query("select r.editionId from AwardEntry r", UUID.class, id, scope));
  }

  /**
   * The entry, locked to the end of the transaction.
   *
   * @throws ProblemException NOT_FOUND when there is none within the scope
   */
  AwardEntry lock(UUID id, EntryScope scope) {
    return first(
        query("from AwardEntry r", AwardEntry.class, id, scope)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /** The next entries that the stream knows, in the order of their ids, locked. */
  List<AwardEntry> lockNextToldOf(UUID after, int limit) {
    Sort byId = Sort.by("id");
    var query =
        after == null
            ? find("events.last > 0", byId)
            : find("events.last > 0 and id > ?1", byId, after);
    return query.withLock(LockModeType.PESSIMISTIC_WRITE).page(0, limit).list();
  }

  /** How many drafts somebody has for an edition. */
  long countDrafts(UUID editionId, EntryOwner owner) {
    return owner.memberId() == null
        ? count(
            "editionId = ?1 and state = ?2 and ownerMemberId is null and ownerSubject = ?3",
            editionId,
            EntryState.DRAFT,
            owner.subject())
        : count(
            "editionId = ?1 and state = ?2 and ownerMemberId = ?3",
            editionId,
            EntryState.DRAFT,
            owner.memberId());
  }

  boolean hasDuplicates(UUID id) {
    return count("duplicateOf", id) > 0;
  }

  long countToldOf() {
    return count("events.last > 0");
  }

  private <T> TypedQuery<T> query(String selected, Class<T> type, UUID id, EntryScope scope) {
    String own = scope.condition() == null ? "" : " and (" + scope.condition() + ")";
    TypedQuery<T> query =
        entities.createQuery(selected + " where r.id = :id" + own, type).setParameter("id", id);
    scope.parameters().forEach(query::setParameter);
    return query;
  }

  private static <T> T first(TypedQuery<T> query) {
    return query.getResultStream().findFirst().orElseThrow(Entries::notFound);
  }

  static ProblemException notFound() {
    return new ProblemException(PlatformError.NOT_FOUND, "No such entry");
  }
}
