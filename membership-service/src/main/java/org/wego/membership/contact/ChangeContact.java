package org.wego.membership.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.wego.membership.member.MemberScope;
import org.wego.platform.problem.ProblemException;

/**
 * Changes a contact (M13). With another name, address or number it has to be verified anew (M10).
 */
@ApplicationScoped
public class ChangeContact {

  @Inject MemberContacts contacts;
  @Inject ContactChanges changes;
  @Inject Freshness freshness;
  @Inject Clock clock;

  /**
   * Changes the contact.
   *
   * @param change what to make of it as it is now
   * @throws ProblemException CONTACT_DUPLICATE when the member has an equal one
   */
  @Transactional
  public ContactDetails change(
      UUID memberId,
      UUID id,
      MemberScope scope,
      Function<ContactDetails, Contact> change,
      String actor) {
    contacts.hold(memberId, scope);
    MemberContact contact = contacts.lock(memberId, id);
    ContactDetails before = contact.details(freshness);
    Contact changed = change.apply(before);
    if (changed.equals(before.contact())) {
      return before;
    }
    contacts.requireNew(memberId, changed, id);
    contact.change(changed, clock.instant());
    contacts.flush();
    ContactDetails after = contact.details(freshness);
    changes.changed(before, after, actor);
    return after;
  }
}
