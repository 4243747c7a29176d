package org.wego.membership.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps the people of an application as the contacts of the member that it makes (M13). */
@ApplicationScoped
public class ReplaceContacts {

  private static final String REASON = "Named in the application";

  @Inject MemberContacts contacts;
  @Inject ContactChanges changes;
  @Inject Freshness freshness;
  @Inject Clock clock;

  /**
   * Puts the contacts in the place of those of the same types. One that is there already with the
   * same data stays, and so does its verification. The caller holds the member.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void replace(UUID memberId, List<Contact> named, String actor) {
    Set<ContactType> types = named.stream().map(Contact::type).collect(Collectors.toSet());
    List<Contact> missing = new ArrayList<>(named);
    for (MemberContact present : contacts.of(memberId)) {
      if (types.contains(present.contact().type()) && !missing.remove(present.contact())) {
        ContactDetails gone = present.details(freshness);
        contacts.delete(present);
        changes.removed(gone, REASON, actor);
      }
    }
    contacts.flush();
    Instant now = clock.instant();
    for (Contact contact : missing) {
      MemberContact added = new MemberContact(memberId, contact, now);
      contacts.persist(added);
      changes.added(added.details(freshness), REASON, actor);
    }
    contacts.flush();
  }
}
