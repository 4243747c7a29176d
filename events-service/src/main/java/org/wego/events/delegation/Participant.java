package org.wego.events.delegation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.wego.events.PrintedCode;
import org.wego.platform.id.Ids;

/** A person of a delegation. It is never deleted: sessions, votes and letters refer to it. */
@Entity
@Table(name = "participant")
class Participant {

  @Id private UUID id;

  @Column(name = "event_id", nullable = false)
  private UUID eventId;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "delegation_id", nullable = false)
  private Delegation delegation;

  @Enumerated(EnumType.STRING)
  @Column(name = "role", nullable = false)
  private PersonRole role;

  @Column(name = "name")
  private String name;

  @Column(name = "email")
  private String email;

  @Column(name = "position")
  private String position;

  @Column(name = "language", nullable = false)
  private String language;

  @Column(name = "subject")
  private String subject;

  @Column(name = "badge_code", nullable = false)
  private String badgeCode;

  @Column(name = "approved_at")
  private Instant approvedAt;

  @Column(name = "checked_in_at", insertable = false, updatable = false)
  private Instant checkedInAt;

  @Column(name = "removed_at")
  private Instant removedAt;

  @Column(name = "erased_at")
  private Instant erasedAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  protected Participant() {}

  Participant(UUID eventId, Delegation delegation, Person person) {
    this.id = Ids.next();
    this.eventId = eventId;
    this.delegation = delegation;
    this.badgeCode = PrintedCode.random().value();
    write(person);
  }

  /** Whether who was approved would be somebody else, by another name or login. */
  boolean replacedBy(Person person) {
    return approvedAt != null
        && erasedAt == null
        && !(name.equals(person.name()) && Objects.equals(subject, person.subject()));
  }

  /** Takes what the delegation says of the person, unless that was erased. */
  void write(Person person) {
    if (replacedBy(person)) {
      approvedAt = null;
    }
    role = person.role();
    language = person.language();
    if (erasedAt == null) {
      name = person.name();
      email = person.email();
      position = person.position();
      subject = person.subject();
    }
  }

  void approve(Instant at) {
    if (approvedAt == null) {
      approvedAt = at;
    }
  }

  /** The person is not of the delegation any more, and nothing of it is needed. */
  void remove(Instant at) {
    removedAt = at;
    erase(at);
  }

  /** Erases who it is; that somebody took part, and as what, stays. */
  void erase(Instant at) {
    erasedAt = erasedAt == null ? at : erasedAt;
    name = null;
    email = null;
    position = null;
    subject = null;
  }

  UUID id() {
    return id;
  }

  PersonRole role() {
    return role;
  }

  boolean present() {
    return removedAt == null;
  }

  boolean approved() {
    return approvedAt != null;
  }

  boolean checkedIn() {
    return checkedInAt != null;
  }

  boolean erased() {
    return erasedAt != null;
  }

  ParticipantDetails details() {
    return new ParticipantDetails(
        id, role, name, email, position, language, subject, approvedAt, checkedInAt, erasedAt);
  }
}
