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

/** Reads the tracks of an event. */
@ApplicationScoped
public class TrackQueries {

  private static final Listing<Track> TRACKS =
      new Listing<>(
          Track.class,
          Keyset.<Track, UUID>endingIn("r.id", UUID.class, Track::id)
              .by("name", "r.name", String.class, Track::name)
              .defaultSort("name"));

  @Inject EntityManager entities;

  /** The tracks of an event by name. Sort keys: name. */
  public Page<TrackDetails> page(UUID eventId, PageRequest request) {
    return TRACKS
        .page(entities, new Filter().equal("eventId", eventId), request)
        .map(Track::details);
  }

  public Optional<TrackDetails> find(UUID eventId, UUID id) {
    return TRACKS
        .find(entities, new Filter().equal("eventId", eventId).equal("id", id))
        .map(Track::details);
  }
}
