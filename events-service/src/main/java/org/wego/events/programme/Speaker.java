package org.wego.events.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.platform.id.Ids;
import org.wego.platform.problem.ProblemException;

/** Somebody who speaks in sessions of an event, in public (E3). */
@Entity
@Table(name = "speaker")
class Speaker {

  @Id private UUID id;

  @Column(name = "event_id", nullable = false)
  private UUID eventId;

  @Column(name = "name")
  private String name;

  @Column(name = "position")
  private String position;

  @Column(name = "organization_name", nullable = false)
  private String organizationName;

  @Column(name = "member_id")
  private UUID memberId;

  @Column(name = "biography")
  private String biography;

  @Column(name = "erased_at")
  private Instant erasedAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  protected Speaker() {}

  Speaker(UUID eventId, SpeakerTerms terms) {
    this.id = Ids.next();
    this.eventId = eventId;
    write(terms);
  }

  /**
   * @throws ProblemException SPEAKER_ERASED
   */
  void take(SpeakerTerms terms) {
    requirePerson();
    write(terms);
  }

  /**
   * Forgets the person. The organization stays, so that the sessions to which it contributed do
   * (M10).
   *
   * @throws ProblemException SPEAKER_ERASED
   */
  void erase(Instant now) {
    requirePerson();
    this.name = null;
    this.position = null;
    this.biography = null;
    this.erasedAt = now;
  }

  /**
   * Refuses whatever needs the person still to be known.
   *
   * @throws ProblemException SPEAKER_ERASED
   */
  void requirePerson() {
    if (erasedAt != null) {
      throw new ProblemException(EventsError.SPEAKER_ERASED, "Nothing is known of the person");
    }
  }

  private void write(SpeakerTerms terms) {
    this.name = terms.name();
    this.position = terms.position();
    this.organizationName = terms.organizationName();
    this.memberId = terms.memberId();
    this.biography = terms.biography();
  }

  UUID id() {
    return id;
  }

  /** {@code null} once the person was erased. */
  String name() {
    return name;
  }

  String organizationName() {
    return organizationName;
  }

  UUID memberId() {
    return memberId;
  }

  long version() {
    return version;
  }

  SpeakerTerms terms() {
    return new SpeakerTerms(name, position, organizationName, memberId, biography);
  }

  SpeakerDetails details() {
    return new SpeakerDetails(id, eventId, terms(), erasedAt, version);
  }
}
