package org.wego.events.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.platform.problem.ProblemException;

/**
 * A session of an event's programme (E3). Who speaks is kept beside it, by {@link SessionSpeakers},
 * and who signed up, by {@link SignUps}.
 */
@Entity
@Table(name = "session")
class ProgrammeSession {

  @Id private UUID id;

  @Column(name = "event_id", nullable = false)
  private UUID eventId;

  @Enumerated(EnumType.STRING)
  @Column(name = "type", nullable = false)
  private SessionType type;

  @Column(name = "title", nullable = false)
  private String title;

  @Column(name = "abstract")
  private String description;

  @Column(name = "track_id")
  private UUID trackId;

  @Column(name = "room_id")
  private UUID roomId;

  @Column(name = "starts_at", nullable = false)
  private Instant startsAt;

  @Column(name = "ends_at", nullable = false)
  private Instant endsAt;

  @Column(name = "capacity")
  private Integer capacity;

  /** The database counts, where sign-ups are written. */
  @Column(name = "taken", nullable = false, insertable = false, updatable = false)
  private int taken;

  @Column(name = "cancelled", nullable = false)
  private boolean cancelled;

  @Column(name = "cancellation_reason")
  private String cancellationReason;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  protected ProgrammeSession() {}

  ProgrammeSession(UUID id, UUID eventId, SessionTerms terms) {
    this.id = id;
    this.eventId = eventId;
    write(terms);
  }

  /**
   * Becomes what the terms say.
   *
   * @throws ProblemException SESSION_CANCELLED, SESSION_PLACES_TAKEN
   */
  void take(SessionTerms terms) {
    requireHeld();
    if (terms.capacity() != null && terms.capacity() < taken) {
      throw new ProblemException(
          EventsError.SESSION_PLACES_TAKEN, taken + " places of the session are taken");
    }
    write(terms);
  }

  /**
   * Calls the session off: its room and its speakers are free.
   *
   * @throws ProblemException SESSION_CANCELLED
   */
  void cancel(String reason) {
    requireHeld();
    this.cancelled = true;
    this.cancellationReason = reason;
  }

  /**
   * Refuses whatever a session that was called off does not allow.
   *
   * @throws ProblemException SESSION_CANCELLED
   */
  void requireHeld() {
    if (cancelled) {
      throw new ProblemException(
          EventsError.SESSION_CANCELLED, "The session \"" + title + "\" was cancelled");
    }
  }

  private void write(SessionTerms terms) {
    this.type = terms.type();
    this.title = terms.title();
    this.description = terms.description();
    this.trackId = terms.trackId();
    this.roomId = terms.roomId();
    this.startsAt = terms.startsAt();
    this.endsAt = terms.endsAt();
    this.capacity = terms.capacity();
  }

  /**
   * Whether whoever is in it meets nobody meanwhile: meetings are part of those for matchmaking.
   */
  boolean forOthersThanMeetings() {
    return type != SessionType.MATCHMAKING;
  }

  UUID id() {
    return id;
  }

  String title() {
    return title;
  }

  Instant startsAt() {
    return startsAt;
  }

  Instant endsAt() {
    return endsAt;
  }

  /** {@code null} where nobody has to sign up. */
  Integer capacity() {
    return capacity;
  }

  long version() {
    return version;
  }

  /** The session as it would be written down. */
  SessionDraft draft(List<UUID> speakerIds) {
    return new SessionDraft(
        type,
        title,
        description,
        trackId,
        roomId,
        startsAt.toString(),
        endsAt.toString(),
        capacity,
        speakerIds);
  }
}
