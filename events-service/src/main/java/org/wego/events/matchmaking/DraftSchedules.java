package org.wego.events.matchmaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.wego.events.matchmaking.MeetingRuns.Claim;
import org.wego.events.matchmaking.Proposal.Place;
import org.wego.events.matchmaking.Situation.Wish;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/**
 * Writes drafts of schedules. The database refuses whoever or whatever would be twice at a time.
 */
@ApplicationScoped
class DraftSchedules {

  @Inject Sql sql;
  @Inject Clock clock;

  private record Row(UUID id, Wish wish, Place place) {}

  /** Puts a draft in the place of the one that the event has; nobody goes by a draft. */
  @Transactional(TxType.MANDATORY)
  void replace(Claim claim, Situation situation, Proposal proposal) {
    sql.update(
        "DELETE FROM meeting_schedule WHERE event_id = ? AND state = 'DRAFT'", claim.eventId());
    UUID scheduleId = Ids.next();
    sql.update(
        """
        INSERT INTO meeting_schedule (id, event_id, run_id, state, made_at)
        VALUES (?, ?, ?, 'DRAFT', ?)
        """,
        scheduleId,
        claim.eventId(),
        claim.runId(),
        clock.instant());
    List<Row> meetings = new ArrayList<>();
    for (Wish wish : situation.wishes()) {
      proposal.place(wish).ifPresent(place -> meetings.add(new Row(Ids.next(), wish, place)));
    }
    SqlArray ids = ids(meetings.stream().map(Row::id).toList());
    SqlArray slots = ids(meetings.stream().map(row -> row.place().slotId()).toList());
    sql.update(
        """
        INSERT INTO meeting (id, event_id, schedule_id, request_id, slot_id, table_id)
        SELECT m.id, ?, ?, m.request_id, m.slot_id, m.table_id
          FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[])
               AS m (id, request_id, slot_id, table_id)
        """,
        claim.eventId(),
        scheduleId,
        ids,
        ids(meetings.stream().map(row -> row.wish().requestId()).toList()),
        slots,
        ids(meetings.stream().map(row -> row.place().tableId()).toList()));
    sql.update(
        """
        INSERT INTO meeting_attendee (meeting_id, schedule_id, slot_id, participant_id)
        SELECT m.id, ?, m.slot_id, p.id
          FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[])
               AS m (id, slot_id, asking_id, asked_id),
               unnest(ARRAY[m.asking_id, m.asked_id]) AS p (id)
        """,
        scheduleId,
        ids,
        slots,
        ids(meetings.stream().map(row -> row.wish().askingId()).toList()),
        ids(meetings.stream().map(row -> row.wish().askedId()).toList()));
  }

  private static SqlArray ids(List<UUID> ids) {
    return SqlArray.of("uuid", ids);
  }
}
