package org.wego.membership.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.wego.membership.erasure.Erasure;
import org.wego.membership.erasure.Person;
import org.wego.membership.erasure.PersonalData;

/**
 * The contacts that are the person: by the address, by the entry itself, or by the name where the
 * entry of a member it belongs to has no address. They go as if they were removed.
 */
@ApplicationScoped
class ContactErasure implements PersonalData {

  private static final String IS_PERSON =
      """
      (lower(email) = ANY (:emails) OR id = ANY (:refs)
        OR (email IS NULL AND member_id = ANY (:members)
          AND (lower(name) = ANY (:names) OR lower(native_name) = ANY (:names))))
      """;

  @Inject EntityManager entityManager;
  @Inject ContactChanges changes;
  @Inject Freshness freshness;

  @Override
  public String place() {
    return "contacts";
  }

  @Override
  public void recognise(Person person) {
    find(person, "")
        .forEach(
            contact -> {
              person.addRef(contact.id());
              person.addMember(contact.memberId());
              person.addName(contact.contact().name());
              person.addName(contact.contact().nativeName());
              person.addEmail(contact.contact().email());
            });
  }

  @Override
  public int erase(Person person, Erasure erasure) {
    List<MemberContact> found = find(person, " FOR UPDATE");
    for (MemberContact contact : found) {
      ContactDetails before = contact.details(freshness);
      entityManager.remove(contact);
      changes.erased(before, erasure.reason(), erasure.actor());
    }
    entityManager.flush();
    entityManager
        .createNativeQuery(
            "UPDATE contact_verification SET evidence = NULL"
                + " WHERE contact_id = ANY (:refs) AND evidence IS NOT NULL")
        .setParameter("refs", person.refs())
        .executeUpdate();
    return found.size();
  }

  @SuppressWarnings("unchecked")
  private List<MemberContact> find(Person person, String lock) {
    return entityManager
        .createNativeQuery(
            "SELECT * FROM member_contact WHERE " + IS_PERSON + lock, MemberContact.class)
        .setParameter("emails", person.emails())
        .setParameter("refs", person.refs())
        .setParameter("members", person.memberIds())
        .setParameter("names", person.names())
        .getResultList();
  }
}
