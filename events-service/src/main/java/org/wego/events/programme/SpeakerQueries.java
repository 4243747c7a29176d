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

/** Reads the speakers of an event. */
@ApplicationScoped
public class SpeakerQueries {

  private static final Listing<Speaker> SPEAKERS =
      new Listing<>(
          Speaker.class,
          Keyset.<Speaker, UUID>endingIn("r.id", UUID.class, Speaker::id)
              .byNullable("name", "r.name", String.class, Speaker::name)
              .by("organizationName", "r.organizationName", String.class, Speaker::organizationName)
              .defaultSort("name"));

  @Inject EntityManager entities;

  /**
   * The speakers of an event by name, the erased ones last. Sort keys: name, organizationName.
   *
   * @param memberId for which they speak, {@code null} for anybody
   */
  public Page<SpeakerDetails> page(UUID eventId, UUID memberId, PageRequest request) {
    return SPEAKERS
        .page(entities, new Filter().equal("eventId", eventId).equal("memberId", memberId), request)
        .map(Speaker::details);
  }

  public Optional<SpeakerDetails> find(UUID eventId, UUID id) {
    return SPEAKERS
        .find(entities, new Filter().equal("eventId", eventId).equal("id", id))
        .map(Speaker::details);
  }
}
