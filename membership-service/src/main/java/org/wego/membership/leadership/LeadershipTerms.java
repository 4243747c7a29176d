package org.wego.membership.leadership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The terms that use cases change. Whoever changes an office holds the advisory lock on the
 * leadership, because one city's assumption ends another's in an earlier term; the rows are locked
 * as well, in the order of their ids, because a republication takes them without it.
 */
@ApplicationScoped
class LeadershipTerms implements PanacheRepositoryBase<LeadershipTerm, UUID> {

  /** Waits for the leadership, and holds it to the end of the caller's transaction. */
  void acquire() {
    getEntityManager()
        .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('leadership', 0))")
        .getSingleResult();
  }

  /** The terms in which an office is held on the day or after it, and the one given, locked. */
  List<LeadershipTerm> lockFrom(LocalDate day, UUID also) {
    return find(
            """
            from LeadershipTerm t where t.id = ?1 or exists (
              select 1 from OfficeHolding h where h.term = t
                and (h.validTo is null or h.validTo > ?2))
            order by t.id
            """,
            also,
            day)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** The term that the Assembly filled, or else the one that begins on the day. */
  Optional<UUID> idOf(UUID assemblyId, LocalDate beginsOn) {
    return getEntityManager()
        .createQuery(
            """
            select t.id from LeadershipTerm t where t.assemblyId = :assembly
              or (t.beginsOn = :beginsOn and t.assemblyId is null)
            order by case when t.assemblyId is null then 1 else 0 end
            """,
            UUID.class)
        .setParameter("assembly", assemblyId)
        .setParameter("beginsOn", beginsOn)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /**
   * The term of that name; without a name, the latest one that had begun on the day and was,
   * nominally, not over.
   */
  Optional<UUID> idOf(String name, LocalDate day) {
    String which = name == null ? "t.beginsOn <= :day and t.nominalEnd > :day" : "t.name = :name";
    var query =
        getEntityManager()
            .createQuery(
                "select t.id from LeadershipTerm t where " + which + " order by t.beginsOn desc",
                UUID.class);
    if (name == null) {
      query.setParameter("day", day);
    } else {
      query.setParameter("name", name);
    }
    return query.setMaxResults(1).getResultStream().findFirst();
  }

  /** The terms in which the member holds an office on the day or after it, locked. */
  List<LeadershipTerm> lockOf(UUID memberId, LocalDate day) {
    return find(
            """
            from LeadershipTerm t where exists (
              select 1 from OfficeHolding h where h.term = t
                and h.memberId = ?1 and (h.validTo is null or h.validTo > ?2))
            order by t.id
            """,
            memberId,
            day)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** The next terms in the order of their ids, locked. */
  List<LeadershipTerm> lockNext(UUID after, int limit) {
    var query = after == null ? find("order by id") : find("id > ?1 order by id", after);
    return query.withLock(LockModeType.PESSIMISTIC_WRITE).page(0, limit).list();
  }
}
