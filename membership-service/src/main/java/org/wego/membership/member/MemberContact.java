package org.wego.membership.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
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

  protected MemberContact() {}

  MemberContact(UUID memberId, Contact contact, Instant at) {
    this.id = Ids.next();
    this.memberId = memberId;
    this.type = contact.type();
    this.name = contact.name();
    this.nativeName = contact.nativeName();
    this.title = contact.title();
    this.email = contact.email();
    this.phone = contact.phone();
    this.language = contact.language();
    this.recordedAt = at;
  }
}
