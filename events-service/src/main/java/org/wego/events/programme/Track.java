package org.wego.events.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.wego.platform.id.Ids;

/** A thread of sessions through the programme of an event (E3). */
@Entity
@Table(name = "track")
class Track {

  @Id private UUID id;

  @Column(name = "event_id", nullable = false)
  private UUID eventId;

  @Column(name = "name", nullable = false)
  private String name;

  @Column(name = "description")
  private String description;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  protected Track() {}

  Track(UUID eventId, TrackTerms terms) {
    this.id = Ids.next();
    this.eventId = eventId;
    take(terms);
  }

  final void take(TrackTerms terms) {
    this.name = terms.name();
    this.description = terms.description();
  }

  UUID id() {
    return id;
  }

  String name() {
    return name;
  }

  long version() {
    return version;
  }

  TrackTerms terms() {
    return new TrackTerms(name, description);
  }

  TrackDetails details() {
    return new TrackDetails(id, eventId, terms(), version);
  }
}
