package org.wego.events.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.wego.platform.id.Ids;

/** A room in which sessions of an event take place, one at a time (E3). */
@Entity
@Table(name = "room")
class Room {

  @Id private UUID id;

  @Column(name = "event_id", nullable = false)
  private UUID eventId;

  @Column(name = "name", nullable = false)
  private String name;

  @Column(name = "seats", nullable = false)
  private int seats;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  protected Room() {}

  Room(UUID eventId, RoomTerms terms) {
    this.id = Ids.next();
    this.eventId = eventId;
    take(terms);
  }

  final void take(RoomTerms terms) {
    this.name = terms.name();
    this.seats = terms.seats();
  }

  UUID id() {
    return id;
  }

  String name() {
    return name;
  }

  int seats() {
    return seats;
  }

  long version() {
    return version;
  }

  RoomTerms terms() {
    return new RoomTerms(name, seats);
  }

  RoomDetails details() {
    return new RoomDetails(id, eventId, terms(), version);
  }
}
