package org.wego.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.wego.events.EventsError;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.ProblemException;

/** Changes what an event says of itself, and how far it has come (E1, E2). */
@ApplicationScoped
public class ChangeEvent {

  @Inject Events events;
  @Inject Assemblies assemblies;
  @Inject CheckTerms checkTerms;
  @Inject TellEvents tell;
  @Inject jakarta.enterprise.event.Event<EventCancelled> cancellations;
  @Inject jakarta.enterprise.event.Event<EventRevised> revisions;
  @Inject @Any Instance<CancellationGuard> guards;
  @Inject Sql sql;
  @Inject Clock clock;

  /** Holds a change to the version that its caller has seen. */
  @FunctionalInterface
  public interface VersionCheck {
    void require(long version);
  }

  /** What is to become of an event in view of what it says. */
  @FunctionalInterface
  public interface Revision extends UnaryOperator<EventTerms> {}

  /**
   * Changes what an event says of itself. Days that are known are moved, and never forgotten again.
   *
   * @throws ProblemException NOT_FOUND, EVENT_STATE, EVENT_UNFIT, ASSEMBLY_ORDER,
   *     INTERVAL_REASON_REQUIRED, EVENT_PROGRAMME_OUTSIDE, EVENT_PROGRAMME_ZONE,
   *     EVENT_CAPACITY_TAKEN
   */
  @Transactional
  public void revise(UUID id, VersionCheck version, Revision revision) {
    Event event = lock(id);
    version.require(event.version());
    event.requireNotCancelled();
    EventTerms before = event.terms();
    boolean days = event.state() != EventState.DRAFT && event.startsOn() != null;
    EventTerms terms = checkTerms.checked(revision.apply(before), days);
    if (terms.equals(before)) {
      return;
    }
    boolean reasonGone = before.intervalReason() != null && terms.intervalReason() == null;
    if (terms.assembly() && (terms.year() != before.year() || reasonGone)) {
      assemblies.check(event.ordinal(), terms);
    }
    requireRoom(id, terms);
    requireZoneOfProgramme(id, before, terms);
    requireProgrammeWithin(id, terms);
    event.revise(terms);
    tell.changed(List.of(event));
    events.flush();
    revisions.fire(new EventRevised(id));
  }

  /**
   * Lets everyone know that the event takes place (E1).
   *
   * @throws ProblemException NOT_FOUND, EVENT_STATE, EVENT_UNFIT
   */
  @Transactional
  public void schedule(UUID id) {
    enter(
        id,
        event -> {
          event.schedule();
          checkTerms.checked(event.terms(), true);
        });
  }

  /**
   * Opens the event's programme to everyone, and its registration to organizations (E1, E4).
   *
   * @throws ProblemException NOT_FOUND, EVENT_STATE, EVENT_UNFIT
   */
  @Transactional
  public void publish(UUID id) {
    enter(
        id,
        event -> {
          event.publish();
          checkTerms.checked(event.terms(), true);
        });
  }

  /**
   * Calls the event off (E1), unless something that hangs on it objects.
   *
   * @throws ProblemException NOT_FOUND, EVENT_STATE, EVENT_OVER, and those of each {@link
   *     CancellationGuard}
   */
  @Transactional
  public void cancel(UUID id, String reason) {
    Event event = lock(id);
    event.cancel(reason, clock.instant());
    guards.forEach(guard -> guard.check(id));
    tell.cancelled(event);
    events.flush();
    cancellations.fire(new EventCancelled(id, reason));
  }

  /** The order of the Assemblies before the event, as whoever plans one has it. */
  private Event lock(UUID id) {
    assemblies.lockFor(id);
    return events.lock(id);
  }

  private void enter(UUID id, Consumer<Event> step) {
    Event event = events.lock(id);
    step.accept(event);
    tell.changed(List.of(event));
    events.flush();
  }

  /** Nobody who has a place loses it because the event becomes smaller (E4). */
  private void requireRoom(UUID id, EventTerms terms) {
    if (terms.capacity() == null) {
      return;
    }
    long taken =
        sql.find(
                "SELECT coalesce(sum(places), 0) FROM delegation WHERE event_id = ?",
                row -> row.getLong(1),
                id)
            .orElseThrow();
    if (taken > terms.capacity()) {
      throw new ProblemException(
          EventsError.EVENT_CAPACITY_TAKEN, taken + " places are taken already");
    }
  }

  /** Sessions were entered in the event's zone: in another one each would be at another hour. */
  private void requireZoneOfProgramme(UUID id, EventTerms before, EventTerms terms) {
    if (terms.timeZone().equals(before.timeZone())) {
      return;
    }
    long entered =
        sql.find(
                "SELECT count(*) FROM session WHERE event_id = ? AND NOT cancelled",
                row -> row.getLong(1),
                id)
            .orElseThrow();
    if (entered > 0) {
      throw new ProblemException(
          EventsError.EVENT_PROGRAMME_ZONE, entered + " sessions are told in " + before.timeZone());
    }
  }

  /** Sessions take place on the event's days (E3), in its zone. */
  private void requireProgrammeWithin(UUID id, EventTerms terms) {
    if (terms.startsOn() == null) {
      return;
    }
    long outside =
        sql.find(
                """
                SELECT count(*) FROM session
                 WHERE event_id = ? AND NOT cancelled
                   AND (starts_at < (?::date)::timestamp AT TIME ZONE ?
                     OR ends_at > (?::date + 1)::timestamp AT TIME ZONE ?)
                """,
                row -> row.getLong(1),
                id,
                terms.startsOn(),
                terms.timeZone(),
                terms.endsOn(),
                terms.timeZone())
            .orElseThrow();
    if (outside > 0) {
      throw new ProblemException(
          EventsError.EVENT_PROGRAMME_OUTSIDE,
          outside + " of its sessions would not be on its days");
    }
  }
}
