package org.wego.membership.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.wego.membership.contact.ContactCurrency;
import org.wego.membership.contact.ContactQueries;

/** Asks how current the contacts of members were (M10). */
@ApplicationScoped
class ContactEvidence {

  @Inject ContactQueries contacts;
  @Inject Clock clock;

  /** Of each member that has contacts; one statement. */
  Map<UUID, ContactsOnDay> on(LocalDate day, Collection<UUID> memberIds) {
    Map<UUID, ContactsOnDay> current = new HashMap<>();
    if (!memberIds.isEmpty()) {
      contacts
          .currencyOn(memberIds, day)
          .forEach((member, currency) -> current.put(member, toContactsOnDay(currency)));
    }
    return current;
  }

  private ContactsOnDay toContactsOnDay(ContactCurrency currency) {
    Instant last = currency.lastVerifiedAt();
    return new ContactsOnDay(
        currency.contacts(),
        currency.current(),
        last == null ? null : LocalDate.ofInstant(last, clock.getZone()));
  }
}
