package org.wego.events.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.Filter;
import org.wego.platform.persistence.listing.Listing;

/** Reads the rooms of an event. */
@ApplicationScoped
public class RoomQueries {

  private static final Listing<Room> ROOMS =
      new Listing<>(
          Room.class,
          Keyset.<Room, UUID>endingIn("r.id", UUID.class, Room::id)
              .by("name", "r.name", String.class, Room::name)
              .by("seats", "r.seats", Integer.class, Room::seats)
              .defaultSort("name"));

  @Inject EntityManager entities;

  /** The rooms of an event by name. Sort keys: name, seats. */
  public Page<RoomDetails> page(UUID eventId, PageRequest request) {
    return ROOMS.page(entities, new Filter().equal("eventId", eventId), request).map(Room::details);
  }

  public Optional<RoomDetails> find(UUID eventId, UUID id) {
    return ROOMS
        .find(entities, new Filter().equal("eventId", eventId).equal("id", id))
        .map(Room::details);
  }
}
