package org.wego.membership.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wego.membership.organization.Organization;
import org.wego.platform.problem.ProblemException;

/**
 * The members that use cases change. Whoever locks more than one does so here, in the order of
 * their ids, so that no two wait for each other.
 */
@ApplicationScoped
class Members implements PanacheRepositoryBase<Member, UUID> {

  /** The member, locked to the end of the transaction. */
  Member lock(UUID id) {
    Member member = findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (member == null) {
      throw new IllegalStateException("There is no member " + id);
    }
    return member;
  }

  /**
   * The member, locked to the end of the transaction.
   *
   * @throws ProblemException NOT_FOUND when it is not in the caller's scope
   */
  Member require(UUID id, MemberScope scope) {
    Member member = scope.holds(id) ? findById(id, LockModeType.PESSIMISTIC_WRITE) : null;
    if (member == null) {
      throw MemberQueries.notFound();
    }
    return member;
  }

  /** Two members, locked to the end of the transaction. */
  Map<UUID, Member> lockBoth(UUID one, UUID other) {
    Map<UUID, Member> locked =
        find("id in ?1 order by id", List.of(one, other))
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .stream()
            .collect(Collectors.toMap(Member::id, Function.identity()));
    if (locked.size() < 2) {
      throw new IllegalStateException("There are no two members " + one + " and " + other);
    }
    return locked;
  }

  /**
   * The members of those ids with their periods, which nobody changes before the transaction ends.
   */
  List<Member> share(Collection<UUID> ids) {
    find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_READ).list();
    return find("from Member m left join fetch m.periods where m.id in ?1", ids).list();
  }

  /**
   * The organization's row, locked: its live membership, or else the latest one that ended, which
   * goes on when the organization comes back (M6), or else a new row. One that has a successor is
   * not meant: that one goes on for it (M9).
   */
  Member lockOrCreate(Organization organization, Instant at, String actor) {
    return find(
            "organization.country = ?1 and nameKey = ?2 and organization.type in ?3"
                + " and successorId is null order by live desc, id desc",
            organization.country(),
            organization.nameKey(),
            organization.type().sameKind())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .page(0, 1)
        .firstResultOptional()
        .orElseGet(
            () -> {
              Member created = new Member(organization, at, actor);
              persist(created);
              return created;
            });
  }

  /** The next members in the order of their ids, locked. */
  List<Member> lockNext(UUID after, int limit) {
    var query = after == null ? find("order by id") : find("id > ?1 order by id", after);
    return query.withLock(LockModeType.PESSIMISTIC_WRITE).page(0, limit).list();
  }
}
