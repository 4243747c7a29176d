package org.wego.events.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.PrintedCode;
import org.wego.platform.id.Ids;
import org.wego.platform.problem.ProblemException;

/** A letter that invites a participant, from the request to what became of it (E4). */
@Entity
@Table(name = "visa_letter")
class VisaLetter {

  @Id private UUID id;

  @Column(name = "event_id", nullable = false)
  private UUID eventId;

  @Column(name = "participant_id", nullable = false)
  private UUID participantId;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private LetterState state;

  @Column(name = "requested_at", nullable = false)
  private Instant requestedAt;

  @Column(name = "requested_by", nullable = false)
  private String requestedBy;

  @Column(name = "reviewed_at")
  private Instant reviewedAt;

  @Column(name = "reviewed_by")
  private String reviewedBy;

  @Column(name = "refusal_reason")
  private String refusalReason;

  @Column(name = "code")
  private String code;

  @Column(name = "issued_on")
  private LocalDate issuedOn;

  @Column(name = "valid_until")
  private LocalDate validUntil;

  @Column(name = "passport_erased_at", insertable = false, updatable = false)
  private Instant passportErasedAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  protected VisaLetter() {}

  VisaLetter(UUID eventId, UUID participantId, Instant at, String actor) {
    this.id = Ids.next();
    this.eventId = eventId;
    this.participantId = participantId;
    this.state = LetterState.REQUESTED;
    this.requestedAt = at;
    this.requestedBy = actor;
  }

  /** Issues it with a code of its own, until the last day of the event. */
  void issue(LocalDate today, LocalDate until, Instant at, String actor) {
    review(LetterState.ISSUED, at, actor);
    code = PrintedCode.random().value();
    issuedOn = today;
    validUntil = until;
  }

  void refuse(String why, Instant at, String actor) {
    review(LetterState.REFUSED, at, actor);
    refusalReason = why;
  }

  UUID id() {
    return id;
  }

  UUID participantId() {
    return participantId;
  }

  LetterDetails details() {
    return new LetterDetails(
        id,
        eventId,
        participantId,
        state,
        requestedAt,
        reviewedAt,
        refusalReason,
        code == null ? null : new PrintedCode(code),
        issuedOn,
        validUntil,
        passportErasedAt,
        version);
  }

  private void review(LetterState outcome, Instant at, String actor) {
    if (state != LetterState.REQUESTED) {
      throw new ProblemException(EventsError.LETTER_STATE, "The letter is " + state);
    }
    state = outcome;
    reviewedAt = at;
    reviewedBy = actor;
  }
}
