package org.wego.membership.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The contacts of members. */
@ApplicationScoped
class MemberContacts implements PanacheRepositoryBase<MemberContact, UUID> {

  /** Puts the contacts in the place of those of the same types. */
  void replace(UUID memberId, List<Contact> contacts, Instant at) {
    delete("memberId = ?1 and type in ?2", memberId, contacts.stream().map(Contact::type).toList());
    contacts.forEach(contact -> persist(new MemberContact(memberId, contact, at)));
  }
}
