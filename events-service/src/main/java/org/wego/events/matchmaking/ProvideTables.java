package org.wego.events.matchmaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.wego.events.EventsError;
import org.wego.events.event.HoldEvent;
import org.wego.events.event.KnownEvent;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Puts up tables to meet at, and takes them away (E5). */
@ApplicationScoped
public class ProvideTables {

  @Inject HoldEvent holdEvent;
  @Inject FollowDropOuts dropOuts;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Adds tables, numbered on from the last one that there ever was.
   *
   * @throws ProblemException NOT_FOUND, MATCHMAKING_CLOSED for an event that was cancelled
   */
  @Transactional
  public List<MeetingTable> add(UUID eventId, int count) {
    requireNotCancelled(holdEvent.alone(eventId));
    int last =
        sql.find(
                "SELECT coalesce(max(number), 0) FROM meeting_table WHERE event_id = ?",
                row -> row.getInt(1),
                eventId)
            .orElseThrow();
    List<MeetingTable> tables =
        IntStream.rangeClosed(last + 1, last + count)
            .mapToObj(number -> new MeetingTable(Ids.next(), number))
            .toList();
    sql.update(
        """
        INSERT INTO meeting_table (id, event_id, number)
        SELECT t.id, ?, t.number FROM unnest(?::uuid[], ?::integer[]) AS t (id, number)
        """,
        eventId,
        SqlArray.of("uuid", tables.stream().map(MeetingTable::id).toList()),
        SqlArray.of("integer", tables.stream().map(MeetingTable::number).toList()));
    return tables;
  }

  /**
   * Takes a table away; meetings at it find another one in the next schedule.
   *
   * @throws ProblemException NOT_FOUND
   */
  @Transactional
  public void remove(UUID eventId, UUID tableId) {
    holdEvent.alone(eventId);
    int removed =
        sql.update(
            """
            UPDATE meeting_table SET removed_at = ?
             WHERE event_id = ? AND id = ? AND removed_at IS NULL
            """,
            clock.instant(),
            eventId,
            tableId);
    if (removed == 0) {
      throw new ProblemException(PlatformError.NOT_FOUND, "No such table");
    }
    dropOuts.tableGone(eventId, tableId);
  }

  static void requireNotCancelled(KnownEvent event) {
    if (event.cancelled()) {
      throw new ProblemException(EventsError.MATCHMAKING_CLOSED, "The event was cancelled");
    }
  }
}
