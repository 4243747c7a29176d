package org.wego.events.matchmaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;

/** Reads schedules, their meetings, and the runs behind them. */
@ApplicationScoped
public class MeetingScheduleQueries {

  private static final String SCHEDULE =
      """
      SELECT s.id, s.event_id, s.run_id, s.state, s.made_at, s.published_at,
             (SELECT count(*) FROM meeting m WHERE m.schedule_id = s.id) AS meetings,
             (SELECT count(DISTINCT a.participant_id) FROM meeting_attendee a
               WHERE a.schedule_id = s.id) AS participants,
             (SELECT count(*) FROM scheduled_meeting m
               WHERE m.schedule_id = s.id AND NOT m.takes_place) AS fallen_away
        FROM meeting_schedule s
       WHERE s.event_id = ? AND s.state = ?
      """;

  private static final String MEETINGS =
      """
      SELECT m.id, m.request_id, m.starts_at, m.ends_at, e.time_zone, m.table_number,
             m.takes_place,
      """
          + MeetingParty.columns("asking", "pa", "da")
          + ","
          + MeetingParty.columns("asked", "pb", "db")
          + """
              FROM scheduled_meeting m
              JOIN event e ON e.id = m.event_id
              JOIN participant pa ON pa.id = m.asking_id
              JOIN delegation da ON da.id = pa.delegation_id
              JOIN participant pb ON pb.id = m.asked_id
              JOIN delegation db ON db.id = pb.delegation_id
             WHERE m.event_id = ? AND m.schedule_state = ?
               AND (%s OR %s)
            """
              .formatted(
                  ParticipantScope.condition("pa", "da"), ParticipantScope.condition("pb", "db"));

  private static final SqlListing<Meeting> LISTING =
      new SqlListing<>(
          Keyset.<Meeting, UUID>endingIn("r.id", UUID.class, Meeting::id)
              .by("startsAt", "r.starts_at", Instant.class, Meeting::startsAt)
              .by("table", "r.table_number", Integer.class, Meeting::table)
              .defaultSort("startsAt,table"),
          MeetingScheduleQueries::meeting);

  private static final SqlListing<MeetingRun> RUNS =
      new SqlListing<>(
          Keyset.<MeetingRun, UUID>endingIn("r.id", UUID.class, MeetingRun::id)
              .by("requestedAt", "r.requested_at", Instant.class, MeetingRun::requestedAt)
              .defaultSort("-requestedAt"),
          MeetingRuns::read);

  @Inject MeetingRuns runs;
  @Inject Sql sql;

  /** The schedule of the event in this state. */
  public Optional<MeetingSchedule> find(UUID eventId, MeetingScheduleState state) {
    return sql.find(SCHEDULE, MeetingScheduleQueries::schedule, eventId, state);
  }

  /**
   * The meetings, within the scope, of the event's schedule in this state.
   *
   * @param participantId whose meetings; {@code null} for everybody's
   */
  public Page<Meeting> meetings(
      UUID eventId,
      MeetingScheduleState state,
      UUID participantId,
      ParticipantScope scope,
      PageRequest request) {
    StringBuilder rows = new StringBuilder(MEETINGS);
    List<Object> parameters = new ArrayList<>(List.of(eventId, state));
    parameters.addAll(scope.parameters());
    parameters.addAll(scope.parameters());
    if (participantId != null) {
      rows.append(" AND ? IN (m.asking_id, m.asked_id)");
      parameters.add(participantId);
    }
    return LISTING.page(sql, rows.toString(), parameters, request);
  }

  /** Whether the caller acts for this participant of the event. */
  public boolean actsFor(UUID eventId, UUID participantId, ParticipantScope scope) {
    List<Object> parameters = new ArrayList<>(List.of(eventId, participantId));
    parameters.addAll(scope.parameters());
    return sql.find(
            """
            SELECT p.id FROM participant p JOIN delegation d ON d.id = p.delegation_id
             WHERE p.event_id = ? AND p.id = ? AND
            """
                + ParticipantScope.condition("p", "d"),
            row -> row.getObject(1, UUID.class),
            parameters.toArray())
        .isPresent();
  }

  /**
   * The runs for an event, without the wishes that found no place: those are for a single run.
   *
   * @param state {@code null} for all of them
   */
  public Page<MeetingRun> runs(UUID eventId, MeetingRunState state, PageRequest request) {
    StringBuilder rows =
        new StringBuilder("SELECT ")
            .append(MeetingRuns.LISTED)
            .append(" FROM meeting_run WHERE event_id = ?");
    List<Object> parameters = new ArrayList<>(List.of(eventId));
    if (state != null) {
      rows.append(" AND state = ?");
      parameters.add(state);
    }
    return RUNS.page(sql, rows.toString(), parameters, request);
  }

  public Optional<MeetingRun> findRun(UUID eventId, UUID runId) {
    return runs.find(eventId, runId);
  }

  private static MeetingSchedule schedule(ResultSet row) throws SQLException {
    OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
    return new MeetingSchedule(
        row.getObject("id", UUID.class),
        row.getObject("event_id", UUID.class),
        row.getObject("run_id", UUID.class),
        MeetingScheduleState.valueOf(row.getString("state")),
        row.getInt("meetings"),
        row.getInt("participants"),
        row.getInt("fallen_away"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        published == null ? null : published.toInstant());
  }

  private static Meeting meeting(ResultSet row) throws SQLException {
    return new Meeting(
        row.getObject("id", UUID.class),
        row.getObject("request_id", UUID.class),
        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
        ZoneId.of(row.getString("time_zone")),
        row.getInt("table_number"),
        MeetingParty.read(row, "asking"),
        MeetingParty.read(row, "asked"),
        row.getBoolean("takes_place"));
  }
}
