package org.wego.membership.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.SmallLetters;
import org.wego.membership.member.MemberScope;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The contacts that use cases change. */
@ApplicationScoped
class MemberContacts implements PanacheRepositoryBase<MemberContact, UUID> {

  @Inject EntityManager entityManager;
  @Inject ContactsConfig config;

  /**
   * Holds the member's contacts to the end of the transaction: one at a time adds or changes some,
   * so that their number and their being different can be counted on.
   *
   * @throws ProblemException NOT_FOUND when there is no such member in the caller's scope
   */
  void hold(UUID memberId, MemberScope scope) {
    boolean found =
        entityManager
            .createNativeQuery(
                """
                SELECT 1 FROM member
                WHERE id = :id AND (:all OR region = :region OR id = :own) FOR NO KEY UPDATE
                """)
            .setParameter("id", memberId)
            .setParameter("all", scope.all())
            .setParameter("region", scope.region() == null ? "" : scope.region().name())
            // An id that no member has: the database wants to know the type of what is compared.
            .setParameter("own", scope.memberId() == null ? new UUID(0, 0) : scope.memberId())
            .getResultStream()
            .findFirst()
            .isPresent();
    if (!found) {
      throw new ProblemException(PlatformError.NOT_FOUND, "There is no such member");
    }
  }

  /**
   * The contact of a held member, locked.
   *
   * @throws ProblemException NOT_FOUND when the member has no such contact
   */
  MemberContact lock(UUID memberId, UUID id) {
    return find("id = ?1 and memberId = ?2", id, memberId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .orElseThrow(
            () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such contact"));
  }

  /** All contacts of a held member. */
  List<MemberContact> of(UUID memberId) {
    return list("memberId", memberId);
  }

  /** Holds the contacts of many members, in the order of their ids. */
  void holdAll(UUID[] memberIds) {
    entityManager
        .createNativeQuery(
            "SELECT id FROM member WHERE id = ANY (:ids) ORDER BY id FOR NO KEY UPDATE")
        .setParameter("ids", memberIds)
        .getResultList();
  }

  /** All contacts of many members. */
  @SuppressWarnings("unchecked")
  List<MemberContact> ofAll(UUID[] memberIds) {
    return entityManager
        .createNativeQuery(
            "SELECT * FROM member_contact WHERE member_id = ANY (:ids)", MemberContact.class)
        .setParameter("ids", memberIds)
        .getResultList();
  }

  /**
   * Refuses a contact that the member has already.
   *
   * @param except the contact that is changed to be this, {@code null} for a new one
   */
  void requireNew(UUID memberId, Contact contact, UUID except) {
    Optional<MemberContact> equal =
        find(
                "memberId = ?1 and type = ?2 and lower(name) = ?3 and lower(coalesce(email, '')) = ?4",
                memberId,
                contact.type(),
                SmallLetters.of(contact.name()),
                contact.email() == null ? "" : SmallLetters.of(contact.email()))
            .firstResultOptional();
    equal
        .filter(found -> !found.id().equals(except))
        .ifPresent(
            found -> {
              throw new ProblemException(
                      MembershipError.CONTACT_DUPLICATE,
                      "The member has a contact of this type, name and e-mail address")
                  .with("contact", "/api/v1/members/" + memberId + "/contacts/" + found.id());
            });
  }

  /** Refuses one more contact than a member may have. */
  void requireRoom(UUID memberId) {
    if (count("memberId", memberId) >= config.maxPerMember()) {
      throw new ProblemException(
          MembershipError.CONTACTS_FULL,
          "A member has at most " + config.maxPerMember() + " contacts");
    }
  }
}
