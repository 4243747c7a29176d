package org.wego.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.membership.organization.Organization;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The read side: profiles, and what others ask of members. */
@ApplicationScoped
public class MemberQueries {

  @Inject EntityManager entityManager;
  @Inject Clock clock;

  /** The profile of an organization that is or was a member on at least one day, as of today. */
  public Optional<MemberDetails> find(UUID id) {
    return find(id, LocalDate.now(clock));
  }

  /** The same, with what was known of it on a day (M6). One statement reads all of it. */
  public Optional<MemberDetails> find(UUID id, LocalDate day) {
    return MemberRow.details(
        entityManager
            .createQuery(MemberRow.OF_MEMBER, MemberRow.class)
            .setParameter("id", id)
            .getResultList(),
        day);
  }

  /**
   * The same as of today, for those who hold the member.
   *
   * @throws ProblemException NOT_FOUND when it never was a member
   */
  MemberDetails require(UUID id) {
    return find(id).orElseThrow(MemberQueries::notFound);
  }

  static ProblemException notFound() {
    return new ProblemException(PlatformError.NOT_FOUND, "There is no such member");
  }

  /** What is known of an organization today. */
  Optional<Organization> organization(UUID id) {
    return entityManager
        .createQuery("select m.organization from Member m where m.id = :id", Organization.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** Whether there is such a member, and the caller may see its inner data. */
  public boolean isInScope(UUID memberId, MemberScope scope) {
    return entityManager
            .createQuery(
                """
                select count(*) from Member m where m.id = :id
                  and (:all = true or m.organization.region = :region or m.id = :own)
                """,
                Long.class)
            .setParameter("id", memberId)
            .setParameter("all", scope.all())
            .setParameter("region", scope.region())
            .setParameter("own", scope.memberId())
            .getSingleResult()
        > 0;
  }

  /** The membership that the organization has now (M8). */
  public Optional<LiveMembership> liveMembership(Organization organization) {
    return entityManager
        .createQuery(
            """
            select new org.wego.membership.member.LiveMembership(m.id, p.category)
            from MemberPeriod p join p.member m
            where m.organization.country = :country and m.nameKey = :nameKey
              and m.live and p.validTo is null
            """,
            LiveMembership.class)
        .setParameter("country", organization.country())
        .setParameter("nameKey", organization.nameKey())
        .getResultStream()
        .findFirst();
  }

  /** Whether this is the id of an organization that is or was a member. */
  public boolean exists(UUID id) {
    return entityManager
            .createQuery("select count(*) from Member m where m.id = :id", Long.class)
            .setParameter("id", id)
            .getSingleResult()
        > 0;
  }

  /** Whether this is the id of a present member. */
  public boolean isMember(UUID id) {
    return entityManager
            .createQuery("select count(*) from Member m where m.id = :id and m.live", Long.class)
            .setParameter("id", id)
            .getSingleResult()
        > 0;
  }

  /**
   * The next present members in the order of their ids.
   *
   * @param after the last one before, {@code null} at the beginning
   * @param country only its members, {@code null} for all
   */
  public List<UUID> presentAfter(UUID after, String country, int limit) {
    return entityManager
        .createQuery(
            """
            select m.id from Member m where m.live and m.id > :after
              and (:country is null or m.organization.country = :country)
            order by m.id
            """,
            UUID.class)
        .setParameter("after", after == null ? new UUID(0, 0) : after)
        .setParameter("country", country)
        .setMaxResults(limit)
        .getResultList();
  }

  /** How many organizations are or were members. */
  public long count() {
    return entityManager.createQuery("select count(*) from Member", Long.class).getSingleResult();
  }
}
