package org.wego.membership.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.Personal;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;

/** Writes what happens to contacts into the history of their members; the person stands apart. */
@ApplicationScoped
class ContactChanges {

  /** What the history says of a contact without saying whose. */
  private record State(
      UUID contactId, ContactType type, String language, Instant verifiedAt, String channel) {
    static State of(ContactDetails contact, VerificationChannel channel) {
      return contact == null
          ? null
          : new State(
              contact.id(),
              contact.type(),
              contact.contact().language(),
              contact.verifiedAt(),
              channel == null ? null : channel.name());
    }
  }

  private record Person(String name, String nativeName, String title, String email, String phone) {
    static Person of(ContactDetails details) {
      if (details == null) {
        return null;
      }
      Contact contact = details.contact();
      return new Person(
          contact.name(), contact.nativeName(), contact.title(), contact.email(), contact.phone());
    }
  }

  @Inject RecordChange recordChange;
  @Inject Clock clock;

  void added(ContactDetails contact, String reason, String actor) {
    record(ChangeType.CONTACT_ADDED, reason, null, contact, actor);
  }

  void changed(ContactDetails before, ContactDetails after, String actor) {
    record(ChangeType.CONTACT_CHANGED, null, before, after, actor);
  }

  void removed(ContactDetails contact, String reason, String actor) {
    record(ChangeType.CONTACT_REMOVED, reason, contact, null, actor);
  }

  /** Nothing of the person is in it any more. */
  void erased(ContactDetails contact, String reason, String actor) {
    recordChange.record(
        Change.of(
            Subject.MEMBER,
            contact.memberId(),
            ChangeType.CONTACT_ERASED,
            LocalDate.now(clock),
            reason,
            State.of(contact, null),
            null,
            actor));
  }

  /** Nothing of the person is in it: a verification changes none of that. */
  void verified(
      ContactDetails before, ContactDetails after, VerificationChannel channel, String actor) {
    recordChange.record(
        Change.of(
            Subject.MEMBER,
            after.memberId(),
            ChangeType.CONTACT_VERIFIED,
            LocalDate.now(clock),
            null,
            State.of(before, null),
            State.of(after, channel),
            actor));
  }

  void imported(List<ContactDetails> contacts, String actor) {
    recordChange.record(
        contacts.stream()
            .map(
                contact ->
                    change(ChangeType.CONTACT_ADDED, "Imported from a file", null, contact, actor))
            .toList());
  }

  private void record(
      ChangeType type, String reason, ContactDetails before, ContactDetails after, String actor) {
    recordChange.record(change(type, reason, before, after, actor));
  }

  private Change change(
      ChangeType type, String reason, ContactDetails before, ContactDetails after, String actor) {
    ContactDetails either = after == null ? before : after;
    return Change.of(
            Subject.MEMBER,
            either.memberId(),
            type,
            LocalDate.now(clock),
            reason,
            State.of(before, null),
            State.of(after, null),
            actor)
        .with(new Personal(either.id(), Person.of(before), Person.of(after)));
  }
}
