package org.wego.membership.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.wego.platform.id.Ids;

/** A row of a member's contacts (M13). */
@Entity
class MemberContact {

  @Id private UUID id;
  private UUID memberId;

  @Enumerated(EnumType.STRING)
  private ContactType type;

  private String name;
  private String nativeName;
  private String title;
  private String email;
  private String phone;
  private String language;
  private Instant recordedAt;
  private Instant verifiedAt;
  private String verifiedBy;
  @Version private long version;

  protected MemberContact() {}

  MemberContact(UUID memberId, Contact contact, Instant at) {
    this.id = Ids.next();
    this.memberId = memberId;
    this.recordedAt = at;
    write(contact);
  }

  /** Takes over what it says now. What was verified is not what stands there any more (M10). */
  void change(Contact changed, Instant at) {
    if (!contact().reachesAs(changed)) {
      recordedAt = at;
      verifiedAt = null;
      verifiedBy = null;
    }
    write(changed);
  }

  /** Somebody found it to be right. An earlier day than the one known changes nothing (M10). */
  void verify(Instant at, String actor) {
    if (verifiedAt == null || verifiedAt.isBefore(at)) {
      verifiedAt = at;
      verifiedBy = actor;
    }
  }

  UUID id() {
    return id;
  }

  UUID memberId() {
    return memberId;
  }

  long version() {
    return version;
  }

  Instant verifiedAt() {
    return verifiedAt;
  }

  Contact contact() {
    return new Contact(type, name, nativeName, title, email, phone, language);
  }

  ContactDetails details(Freshness freshness) {
    return new ContactDetails(
        id,
        memberId,
        contact(),
        recordedAt,
        verifiedAt,
        verifiedBy,
        freshness.dueOn(verifiedAt, recordedAt),
        freshness.isStale(verifiedAt),
        version);
  }

  private void write(Contact contact) {
    type = contact.type();
    name = contact.name();
    nativeName = contact.nativeName();
    title = contact.title();
    email = contact.email();
    phone = contact.phone();
    language = contact.language();
  }
}
