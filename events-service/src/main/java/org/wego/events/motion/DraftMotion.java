package org.wego.events.motion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.wego.events.EventsError;
import org.wego.events.event.EventQueries;
import org.wego.events.event.HoldEvent;
import org.wego.events.event.KnownEvent;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/** Writes a motion, and changes it until it is put to the vote (E6). */
@ApplicationScoped
public class DraftMotion {

  @Inject Motions motions;
  @Inject EventQueries events;
  @Inject HoldEvent holdEvent;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Drafts a motion for an Assembly.
   *
   * @throws ProblemException EVENT_UNKNOWN, MOTION_INVALID with every fault
   */
  @Transactional
  public Motion draft(UUID eventId, MotionTerms terms, String actor) {
    if (events.known(eventId).isEmpty()) {
      new Faults()
          .add("/eventId", "EVENT_UNKNOWN", "There is no such event")
          .throwIfAny(EventsError.EVENT_UNKNOWN);
    }
    requireFitting(holdEvent.together(eventId), terms);
    Motion motion = new Motion(eventId, terms, clock.instant(), actor);
    motions.persistAndFlush(motion);
    return motion;
  }

  /**
   * Changes a draft.
   *
   * @param revision what it becomes, from what it is; refuses a caller who read another version
   * @throws ProblemException NOT_FOUND, MOTION_STATE, MOTION_INVALID with every fault
   */
  @Transactional
  public Motion revise(UUID id, Function<Motion, MotionTerms> revision) {
    KnownEvent event = holdEvent.together(motions.eventOf(id));
    Motion motion = motions.lock(id);
    MotionTerms terms = revision.apply(motion);
    motion.requireDraft();
    requireFitting(event, terms);
    motion.revise(terms);
    motions.flush();
    return motion;
  }

  /**
   * Drops a draft, of which nobody else knew.
   *
   * @param ifMatch is given the present version, and refuses to go on from another one
   * @throws ProblemException NOT_FOUND, MOTION_STATE
   */
  @Transactional
  public void discard(UUID id, LongConsumer ifMatch) {
    Motion motion = motions.lock(id);
    ifMatch.accept(motion.version());
    motion.requireDraft();
    motions.delete(motion);
  }

  private void requireFitting(KnownEvent event, MotionTerms terms) {
    new Faults()
        .addIf(
            !event.assembly(),
            "/eventId",
            "NOT_AN_ASSEMBLY",
            "Only a General Assembly votes on motions")
        .addIf(event.cancelled(), "/eventId", "CANCELLED", "The Assembly is cancelled")
        .addIf(
            terms.agendaItemId() != null && !onAgenda(event.id(), terms.agendaItemId()),
            "/agendaItemId",
            "UNKNOWN_VALUE",
            "The Assembly's agenda has no such item")
        .throwIfAny(EventsError.MOTION_INVALID);
  }

  private boolean onAgenda(UUID eventId, UUID agendaItemId) {
    return sql.find(
            "SELECT 1 FROM agenda_item WHERE event_id = ? AND id = ?",
            row -> row.getInt(1),
            eventId,
            agendaItemId)
        .isPresent();
  }
}
