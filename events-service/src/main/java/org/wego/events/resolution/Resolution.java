package org.wego.events.resolution;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.events.event.KnownEvent;
import org.wego.platform.id.Ids;
import org.wego.platform.messaging.stream.EventSequence;

/**
 * A resolution of an Assembly: a motion that was carried, with a number (E6). What was decided
 * never changes; its text has versions beside it.
 */
@Entity
@Table(name = "resolution")
class Resolution {

  @Id private UUID id;

  @Column(name = "event_id", nullable = false)
  private UUID eventId;

  @Column(name = "ordinal", nullable = false)
  private int ordinal;

  @Column(name = "number", nullable = false)
  private String number;

  @Column(name = "motion_id", nullable = false)
  private UUID motionId;

  @Column(name = "vote_id", nullable = false)
  private UUID voteId;

  @Column(name = "adopted_on", nullable = false)
  private LocalDate adoptedOn;

  @Column(name = "votes_in_favour", nullable = false)
  private int inFavour;

  @Column(name = "votes_against", nullable = false)
  private int against;

  @Column(name = "votes_abstained", nullable = false)
  private int abstained;

  @Embedded private EventSequence events = new EventSequence();

  protected Resolution() {}

  /** The next resolution of an Assembly; of 2017 the first one is GA4-R01. */
  Resolution(KnownEvent assembly, int ordinal, Decided decided) {
    this.id = Ids.next();
    this.eventId = assembly.id();
    this.ordinal = ordinal;
    this.number = "GA%d-R%02d".formatted(assembly.ordinal(), ordinal);
    this.motionId = decided.motionId();
    this.voteId = decided.voteId();
    this.adoptedOn = LocalDate.ofInstant(decided.at(), assembly.timeZone());
    this.inFavour = decided.votes().inFavour();
    this.against = decided.votes().against();
    this.abstained = decided.votes().abstained();
  }

  ResolutionAdopted adopted(KnownEvent assembly, String title, Instant at) {
    return new ResolutionAdopted(
        id,
        number,
        title,
        new ResolutionAdopted.Assembly(assembly.id(), assembly.ordinal(), assembly.endsOn()),
        motionId,
        adoptedOn,
        new Decided.Votes(inFavour, against, abstained),
        events.next(),
        at);
  }

  UUID id() {
    return id;
  }
}
