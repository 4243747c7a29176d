package org.wego.events.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.event.HoldEvent;
import org.wego.events.event.KnownEvent;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Keeps the list of who is in the room (E6). What was recorded of it is never changed. */
@ApplicationScoped
public class RecordPresence {

  private static final String AT = "/at";

  @Inject HoldAssembly holdAssembly;
  @Inject HoldEvent holdEvent;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * The delegation of a member comes in. Associates attend, too (G1); who counts is for the roll.
   *
   * @param at {@code null} for now
   */
  @Transactional
  public UUID arrive(UUID eventId, UUID memberId, Instant at, String actor) {
    KnownEvent assembly = holdAssembly.together(eventId);
    Instant arrived = moment(assembly, at);
    requireDelegation(eventId, memberId);
    UUID id = Ids.next();
    // The constraints of the table know best, also when two doors record the same delegation.
    int written =
        sql.update(
            """
            INSERT INTO presence (id, event_id, member_id, arrived_at, recorded_by)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """,
            id,
            eventId,
            memberId,
            arrived,
            actor);
    if (written == 0) {
      throw new ProblemException(
          EventsError.PRESENCE_RECORDED,
          "The member was in the room at that moment, or came later");
    }
    return id;
  }

  /**
   * The delegation leaves. That may be recorded after the Assembly, as what was forgotten.
   *
   * @param at {@code null} for now
   */
  @Transactional
  public void leave(UUID eventId, UUID presenceId, Instant at, String actor) {
    KnownEvent assembly = AssemblyAccess.requireAssembly(holdEvent.together(eventId));
    Instant left = moment(assembly, at);
    Stay stay =
        sql.find(
                """
                SELECT arrived_at <= ? AS begun, left_at IS NULL AS open
                  FROM presence WHERE event_id = ? AND id = ? FOR UPDATE
                """,
                row -> new Stay(row.getBoolean("begun"), row.getBoolean("open")),
                left,
                eventId,
                presenceId)
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "Nobody came in like this"));
    if (!stay.open()) {
      throw new ProblemException(EventsError.PRESENCE_RECORDED, "The member has left already");
    }
    new Faults()
        .addIf(!stay.begun(), AT, "OUT_OF_RANGE", "The member came in later than this")
        .throwIfAny(EventsError.PRESENCE_TIME);
    sql.update(
        "UPDATE presence SET left_at = ?, left_recorded_by = ? WHERE id = ?",
        left,
        actor,
        presenceId);
  }

  /**
   * Everyone leaves at once, as at the end of a sitting. Whoever came in later stays.
   *
   * @param at {@code null} for now
   * @return how many members left
   */
  @Transactional
  public int adjourn(UUID eventId, Instant at, String actor) {
    KnownEvent assembly = AssemblyAccess.requireAssembly(holdEvent.alone(eventId));
    if (sql.find(
            "SELECT EXISTS (SELECT FROM vote WHERE event_id = ? AND state = 'OPEN')",
            row -> row.getBoolean(1),
            eventId)
        .orElseThrow()) {
      throw new ProblemException(EventsError.ASSEMBLY_VOTING, "Close the open vote first");
    }
    Instant left = moment(assembly, at);
    return sql.update(
        """
        UPDATE presence SET left_at = ?, left_recorded_by = ?
         WHERE event_id = ? AND left_at IS NULL AND arrived_at <= ?
        """,
        left,
        actor,
        eventId,
        left);
  }

  /**
   * A moment of one of the Assembly's days that is not to come, nor before the last vote: who was
   * there then is on its roll. The event is held, so that none opens or closes meanwhile.
   */
  private Instant moment(KnownEvent assembly, Instant at) {
    Instant now = clock.instant();
    Instant moment = (at == null ? now : at).truncatedTo(ChronoUnit.MICROS);
    new Faults()
        .addIf(moment.isAfter(now), AT, "OUT_OF_RANGE", "What is to come is not recorded")
        .addIf(
            !assembly.heldOn(moment.atZone(assembly.timeZone()).toLocalDate()),
            AT,
            "OUT_OF_RANGE",
            "The moment is on none of the Assembly's days")
        .addIf(
            at != null && isBeforeVote(assembly.id(), moment),
            AT,
            "BEFORE_VOTE",
            "A vote was opened or closed after this, with those who were there")
        .throwIfAny(EventsError.PRESENCE_TIME);
    return moment;
  }

  private boolean isBeforeVote(UUID eventId, Instant moment) {
    return sql.find(
            "SELECT EXISTS (SELECT FROM vote WHERE event_id = ?"
                + " AND greatest(opened_at, closed_at) > ?)",
            row -> row.getBoolean(1),
            eventId,
            moment)
        .orElseThrow();
  }

  private void requireDelegation(UUID eventId, UUID memberId) {
    if (sql.list(
            """
            SELECT d.id
              FROM delegation d
             WHERE d.event_id = ? AND d.member_id = ? AND d.state NOT IN ('DECLINED', 'WITHDRAWN')
               AND EXISTS (SELECT FROM participant p
                            WHERE p.delegation_id = d.id AND p.approved_at IS NOT NULL
                              AND p.removed_at IS NULL)
               FOR SHARE
            """,
            row -> row.getObject(1, UUID.class),
            eventId,
            memberId)
        .isEmpty()) {
      throw new ProblemException(
          EventsError.PRESENCE_DELEGATION, "Nobody of the member is approved for the Assembly");
    }
  }

  private record Stay(boolean begun, boolean open) {}
}
