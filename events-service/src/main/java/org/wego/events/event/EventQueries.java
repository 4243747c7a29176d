package org.wego.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wego.events.EventType;
import org.wego.events.Region;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.Filter;
import org.wego.platform.persistence.listing.Listing;
import org.wego.platform.persistence.sql.Sql;

/** Reads events. */
@ApplicationScoped
public class EventQueries {

  private static final Listing<Event> EVENTS =
      new Listing<>(
          Event.class,
          Keyset.<Event, UUID>endingIn("r.id", UUID.class, Event::id)
              .by("year", "r.year", Integer.class, Event::year)
              .byNullable("startsOn", "r.startsOn", LocalDate.class, Event::startsOn)
              .by("type", "r.type", EventType.class, Event::type)
              .by("title", "r.title", String.class, Event::title)
              .defaultSort("-year,-startsOn"));

  @Inject EntityManager entities;
  @Inject Sql sql;

  /**
   * What narrows a list; {@code null} is any.
   *
   * @param from the first day of which an event is to be, or later
   * @param to the last day of which an event is to be, or earlier
   */
  public record Wanted(
      EventType type,
      Integer year,
      String country,
      EventState state,
      String series,
      LocalDate from,
      LocalDate to) {}

  /**
   * Whose drafts the caller may know of.
   *
   * @param all everybody's
   * @param region those of the Regional Office of this region; {@code null} for none
   */
  public record Drafts(boolean all, Region region) {}

  /** The events, the latest first; those whose days are not known after the others of a year. */
  public Page<Event> list(Drafts drafts, Wanted wanted, PageRequest request) {
    Filter filter =
        new Filter()
            .equal("type", wanted.type())
            .equal("year", wanted.year())
            .equal("country", wanted.country())
            .equal("state", wanted.state())
            .equal("series", wanted.series())
            .from("endsOn", wanted.from())
            .to("startsOn", wanted.to());
    if (!drafts.all()) {
      String known =
          "r.state <> org.wego.events.event.EventState.DRAFT and r.cancelledDraft = false";
      if (drafts.region() == null) {
        filter.holds(known);
      } else {
        filter.and(
            known + " or r.organizingRegion = :ownRegion", Map.of("ownRegion", drafts.region()));
      }
    }
    return EVENTS.page(entities, filter, request);
  }

  /** An event, be it a draft or not. */
  public Optional<Event> find(UUID id) {
    return Optional.ofNullable(entities.find(Event.class, id));
  }

  /** All that an event says of itself. */
  public Optional<EventTerms> terms(UUID id) {
    return find(id).map(Event::terms);
  }

  /** What the other parts need to know of an event, be it a draft or not. */
  public Optional<KnownEvent> known(UUID id) {
    return sql.find(KnownEvent.COLUMNS + " WHERE id = ?", KnownEvent::read, id);
  }
}
