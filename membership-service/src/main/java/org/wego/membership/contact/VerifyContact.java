package org.wego.membership.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.wego.membership.member.MemberScope;

/** Notes that somebody found a contact to be right (M10). */
@ApplicationScoped
public class VerifyContact {

  @Inject MemberContacts contacts;
  @Inject ContactVerifications verifications;
  @Inject ContactChanges changes;
  @Inject Freshness freshness;
  @Inject Clock clock;

  /**
   * Verifies the contact, now.
   *
   * @param evidence in words, {@code null} for none
   */
  @Transactional
  public ContactDetails verify(
      UUID memberId,
      UUID id,
      MemberScope scope,
      VerificationChannel channel,
      String evidence,
      String actor) {
    contacts.hold(memberId, scope);
    MemberContact contact = contacts.lock(memberId, id);
    ContactDetails before = contact.details(freshness);
    Instant now = clock.instant();
    contact.verify(now, actor);
    verifications.persist(new ContactVerification(contact, channel, evidence, now, actor));
    contacts.flush();
    ContactDetails after = contact.details(freshness);
    changes.verified(before, after, channel, actor);
    return after;
  }
}
