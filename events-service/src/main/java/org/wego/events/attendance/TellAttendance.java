package org.wego.events.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wego.events.EventType;
import org.wego.events.programme.Contributions;
import org.wego.events.programme.Contributions.Contribution;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/**
 * Tells others of the attendance of delegations, as it is by now: how it stands follows from the
 * delegation, its persons and the event, in one place for whatever changed. A delegation has a
 * stream from its approval on; nobody is told of one that never had its places.
 */
@ApplicationScoped
public class TellAttendance {

  private static final String RAISE =
      """
      UPDATE delegation d
         SET attendance = now.attendance, event_sequence = d.event_sequence + 1
        FROM (SELECT d.id, e.type, e.title, e.starts_on, e.ends_on, c.approved, c.there,
                     CASE
                       WHEN c.there > 0 THEN 'ATTENDED'
                       WHEN d.state IN ('DECLINED', 'WITHDRAWN') OR e.state = 'CANCELLED'
                         THEN 'CANCELLED'
                       WHEN (e.ends_on + 1)::timestamp AT TIME ZONE e.time_zone <= ? THEN 'ABSENT'
                       ELSE 'REGISTERED'
                     END AS attendance
                FROM delegation d
                JOIN event e ON e.id = d.event_id
               CROSS JOIN LATERAL (
                 SELECT count(*) FILTER (WHERE p.approved_at IS NOT NULL AND p.removed_at IS NULL)
                          AS approved,
                        count(*) FILTER (WHERE p.checked_in_at IS NOT NULL) AS there
                   FROM participant p WHERE p.delegation_id = d.id) c
               WHERE d.id = ANY (?)
                 AND (d.attendance IS NOT NULL OR d.state IN ('APPROVED', 'CHECKED_IN'))) now
       WHERE d.id = now.id
      RETURNING d.id, d.event_sequence, d.event_id, d.organization_name, d.member_id, d.attendance,
                now.type, now.title, now.starts_on, now.ends_on,
                CASE d.attendance WHEN 'ATTENDED' THEN now.there
                                  WHEN 'REGISTERED' THEN now.approved ELSE 0 END AS participants
      """;

  @Inject AttendanceStream stream;
  @Inject Contributions contributions;
  @Inject Sql sql;
  @Inject Clock clock;

  /** Something has changed about these delegations, whose rows are locked. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void changed(Collection<UUID> delegationIds) {
    tell(delegationIds, false);
  }

  /** Tells of these delegations, whose rows are locked, once more. */
  @Transactional(Transactional.TxType.MANDATORY)
  void again(Collection<UUID> delegationIds) {
    tell(delegationIds, true);
  }

  private record Line(
      UUID id,
      long sequence,
      UUID eventId,
      String organizationName,
      UUID memberId,
      AttendanceState state,
      EventType type,
      String title,
      LocalDate startsOn,
      LocalDate endsOn,
      int participants) {

    static Line read(ResultSet row) throws SQLException {
      return new Line(
          row.getObject("id", UUID.class),
          row.getLong("event_sequence"),
          row.getObject("event_id", UUID.class),
          row.getString("organization_name"),
          row.getObject("member_id", UUID.class),
          AttendanceState.valueOf(row.getString("attendance")),
          EventType.valueOf(row.getString("type")),
          row.getString("title"),
          row.getObject("starts_on", LocalDate.class),
          row.getObject("ends_on", LocalDate.class),
          row.getInt("participants"));
    }
  }

  private void tell(Collection<UUID> delegationIds, boolean snapshot) {
    Instant now = clock.instant();
    List<Line> lines =
        sql.list(RAISE, Line::read, now, SqlArray.of("uuid", List.copyOf(delegationIds)));
    Map<UUID, Map<UUID, List<Contribution>>> given = new HashMap<>();
    lines.stream()
        .collect(Collectors.groupingBy(Line::eventId))
        .forEach(
            (eventId, ofEvent) -> given.put(eventId, contributions.of(eventId, members(ofEvent))));
    stream.append(
        lines.stream().map(line -> fact(line, snapshot, now, given.get(line.eventId()))).toList());
  }

  private static Set<UUID> members(List<Line> lines) {
    return lines.stream().map(Line::memberId).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  private static AttendanceFact fact(
      Line line, boolean snapshot, Instant at, Map<UUID, List<Contribution>> given) {
    return new AttendanceFact(
        snapshot,
        line.id(),
        line.sequence(),
        at,
        line.eventId(),
        line.type(),
        line.title(),
        line.startsOn(),
        line.endsOn(),
        line.organizationName(),
        line.memberId(),
        line.state(),
        line.participants(),
        line.memberId() == null ? List.of() : given.getOrDefault(line.memberId(), List.of()));
  }
}
