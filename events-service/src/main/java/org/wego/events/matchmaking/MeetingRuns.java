package org.wego.events.matchmaking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;

/**
 * Keeps the runs. Who works on one has a lease of it, which ends by itself: another process takes
 * up what one left behind when it was killed. The number of the attempt tells a late comer that the
 * run is not his any more.
 */
@ApplicationScoped
class MeetingRuns {

  static final String COLUMNS =
      """
      id, event_id, state, cause, attempts, score, result, failure, requested_at, requested_by,
      started_at, finished_at
      """;

  /** Likewise, of a result what is of one size whatever the event's. */
  static final String LISTED =
      """
      id, event_id, state, cause, attempts, score, result - 'unplaced' AS result, failure,
      requested_at, requested_by, started_at, finished_at
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject Sql sql;
  @Inject Clock clock;

  /** A run that this process works on. */
  record Claim(UUID runId, UUID eventId, int attempt) {}

  /**
   * Queues a run.
   *
   * @return its id; empty when the event has one under way
   */
  @Transactional(TxType.MANDATORY)
  Optional<UUID> queue(UUID eventId, MeetingRunCause cause, String actor) {
    UUID id = Ids.next();
    int queued =
        sql.update(
            """
            INSERT INTO meeting_run
                   (id, event_id, state, cause, requested_at, requested_by)
            VALUES (?, ?, 'QUEUED', ?, ?, ?)
            ON CONFLICT (event_id) WHERE state IN ('QUEUED', 'RUNNING') DO NOTHING
            """,
            id,
            eventId,
            cause,
            clock.instant(),
            actor);
    return queued == 0 ? Optional.empty() : Optional.of(id);
  }

  Optional<MeetingRun> find(UUID eventId, UUID runId) {
    return sql.find(
        "SELECT " + COLUMNS + " FROM meeting_run WHERE event_id = ? AND id = ?",
        MeetingRuns::read,
        eventId,
        runId);
  }

  /** The run under way for an event. */
  Optional<UUID> underWay(UUID eventId) {
    return sql.find(
        "SELECT id FROM meeting_run" + " WHERE event_id = ? AND state IN ('QUEUED', 'RUNNING')",
        row -> row.getObject(1, UUID.class),
        eventId);
  }

  /** The runs that nobody works on and somebody should, the oldest first. */
  List<UUID> unclaimed() {
    return sql.list(
        """
        SELECT id FROM meeting_run
         WHERE state = 'QUEUED' OR state = 'RUNNING' AND leased_until < clock_timestamp()
         ORDER BY requested_at, id
        """,
        row -> row.getObject(1, UUID.class));
  }

  /** Takes a run, unless somebody else has. */
  @Transactional(TxType.MANDATORY)
  Optional<Claim> claim(UUID runId, Duration lease) {
    return sql.find(
        """
        UPDATE meeting_run
           SET state = 'RUNNING', attempts = attempts + 1,
               started_at = coalesce(started_at, ?),
               leased_until = clock_timestamp() + ? * interval '1 millisecond'
         WHERE id = ?
           AND (state = 'QUEUED' OR state = 'RUNNING' AND leased_until < clock_timestamp())
        RETURNING id, event_id, attempts
        """,
        row ->
            new Claim(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getInt("attempts")),
        clock.instant(),
        lease.toMillis(),
        runId);
  }

  /** Whether the run is still this worker's, and stays so until the end of the transaction. */
  @Transactional(TxType.MANDATORY)
  boolean hold(Claim claim) {
    return sql.find(
            """
            SELECT id FROM meeting_run
             WHERE id = ? AND state = 'RUNNING' AND attempts = ?
               FOR UPDATE
            """,
            row -> row.getObject(1, UUID.class),
            claim.runId(),
            claim.attempt())
        .isPresent();
  }

  /** Lets anybody begin the run again. */
  @Transactional(TxType.MANDATORY)
  void giveBack(Claim claim) {
    sql.update(
        """
        UPDATE meeting_run SET state = 'QUEUED', leased_until = NULL
         WHERE id = ? AND state = 'RUNNING' AND attempts = ?
        """,
        claim.runId(),
        claim.attempt());
  }

  /** Ends a run with what it came to. */
  @Transactional(TxType.MANDATORY)
  void complete(Claim claim, String score, MeetingRunResult result) {
    end(claim, MeetingRunState.COMPLETED, score, result, null);
  }

  /** Ends a run that cannot be done. */
  @Transactional(TxType.MANDATORY)
  void fail(Claim claim, String failure) {
    end(claim, MeetingRunState.FAILED, null, null, failure);
  }

  private void end(
      Claim claim, MeetingRunState state, String score, MeetingRunResult result, String failure) {
    sql.update(
        """
        UPDATE meeting_run
           SET state = ?, leased_until = NULL, score = ?, result = ?::jsonb, failure = ?,
               finished_at = ?
         WHERE id = ? AND state = 'RUNNING' AND attempts = ?
        """,
        state,
        score,
        write(result),
        failure,
        clock.instant(),
        claim.runId(),
        claim.attempt());
  }

  static MeetingRun read(ResultSet row) throws SQLException {
    OffsetDateTime started = row.getObject("started_at", OffsetDateTime.class);
    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
    return new MeetingRun(
        row.getObject("id", UUID.class),
        row.getObject("event_id", UUID.class),
        MeetingRunState.valueOf(row.getString("state")),
        MeetingRunCause.valueOf(row.getString("cause")),
        row.getInt("attempts"),
        row.getString("score"),
        result(row.getString("result")),
        row.getString("failure"),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        row.getString("requested_by"),
        started == null ? null : started.toInstant(),
        finished == null ? null : finished.toInstant());
  }

  private static String write(MeetingRunResult result) {
    try {
      return result == null ? null : JSON.writeValueAsString(result);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A result cannot be written", e);
    }
  }

  private static MeetingRunResult result(String json) {
    try {
      return json == null ? null : JSON.readValue(json, MeetingRunResult.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A result cannot be read", e);
    }
  }
}
