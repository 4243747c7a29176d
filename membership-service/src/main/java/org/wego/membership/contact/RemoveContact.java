package org.wego.membership.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wego.membership.member.MemberScope;

/** Takes a contact away. The history keeps that there was one. */
@ApplicationScoped
public class RemoveContact {

  @Inject MemberContacts contacts;
  @Inject ContactChanges changes;
  @Inject Freshness freshness;

  /**
   * Removes the contact.
   *
   * @param reason in words, {@code null} when none was given
   */
  @Transactional
  public void remove(UUID memberId, UUID id, MemberScope scope, String reason, String actor) {
    contacts.hold(memberId, scope);
    MemberContact contact = contacts.lock(memberId, id);
    ContactDetails before = contact.details(freshness);
    contacts.delete(contact);
    contacts.flush();
    changes.removed(before, reason, actor);
  }
}
