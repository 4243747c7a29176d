package org.wego.membership.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.wego.membership.member.MemberScope;
import org.wego.platform.problem.ProblemException;

/** Adds a contact to a member (M13). Nobody has verified it yet (M10). */
@ApplicationScoped
public class AddContact {

  @Inject MemberContacts contacts;
  @Inject ContactChanges changes;
  @Inject Freshness freshness;
  @Inject Clock clock;

  /**
   * Adds the contact.
   *
   * @throws ProblemException CONTACT_DUPLICATE when the member has an equal one, CONTACTS_FULL when
   *     it has as many as it may have
   */
  @Transactional
  public ContactDetails add(UUID memberId, Contact contact, MemberScope scope, String actor) {
    contacts.hold(memberId, scope);
    contacts.requireNew(memberId, contact, null);
    contacts.requireRoom(memberId);
    MemberContact added = new MemberContact(memberId, contact, clock.instant());
    contacts.persistAndFlush(added);
    ContactDetails details = added.details(freshness);
    changes.added(details, null, actor);
    return details;
  }
}
