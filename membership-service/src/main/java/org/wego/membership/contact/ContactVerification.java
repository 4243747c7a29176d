package org.wego.membership.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.wego.platform.id.Ids;

/** A row of the evidence that a member keeps its contacts current (M10); written once. */
@Entity
@Immutable
class ContactVerification {

  @Id private UUID id;
  private UUID memberId;
  private UUID contactId;

  @Enumerated(EnumType.STRING)
  private VerificationChannel channel;

  private String evidence;
  private Instant verifiedAt;
  private String verifiedBy;

  protected ContactVerification() {}

  ContactVerification(
      MemberContact contact,
      VerificationChannel channel,
      String evidence,
      Instant at,
      String actor) {
    this.id = Ids.next();
    this.memberId = contact.memberId();
    this.contactId = contact.id();
    this.channel = channel;
    this.evidence = evidence;
    this.verifiedAt = at;
    this.verifiedBy = actor;
  }
}
