package org.wego.events.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wego.events.delegation.PersonRole;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/** Who came, in the database: set by set, however many badges were read. */
@ApplicationScoped
class CheckIns {

  /** In a statement of its own: what is read after the lock is what others have committed. */
  private static final String LOCK =
      """
      SELECT d.id FROM delegation d
       WHERE d.id IN (SELECT p.delegation_id FROM participant p
                       WHERE p.event_id = ? AND p.badge_code = ANY (?))
       ORDER BY d.id FOR NO KEY UPDATE
      """;

  /** After their delegations, and in the order in which others lock them. */
  private static final String LOCK_PARTICIPANTS =
      """
      SELECT id FROM participant
       WHERE event_id = ? AND badge_code = ANY (?)
       ORDER BY id FOR NO KEY UPDATE
      """;

  private static final String BADGES =
      """
      SELECT p.badge_code, p.id, p.delegation_id, p.role, p.name, p.checked_in_at,
             d.organization_name,
             p.approved_at IS NOT NULL AND p.removed_at IS NULL AND p.erased_at IS NULL
               AND d.state IN ('PENDING', 'APPROVED', 'CHECKED_IN') AS admitted
        FROM participant p
        JOIN delegation d ON d.id = p.delegation_id
       WHERE p.event_id = ? AND p.badge_code = ANY (?)
      """;

  private static final String NOTE =
      """
      INSERT INTO check_in (participant_id, event_id, checked_in_at, device_id, recorded_at,
                            recorded_by)
      SELECT a.id, ?, a.at, ?, ?, ?
        FROM unnest(?::uuid[], ?::text[]::timestamptz[]) a (id, at)
      """;

  private static final String PARTICIPANTS =
      """
      UPDATE participant p
         SET checked_in_at = c.checked_in_at, version = p.version + 1
        FROM check_in c
       WHERE c.participant_id = p.id AND p.id = ANY (?)
      """;

  private static final String DELEGATIONS =
      """
      UPDATE delegation d
         SET state = CASE d.state WHEN 'APPROVED' THEN 'CHECKED_IN' ELSE d.state END,
             version = d.version + 1
       WHERE d.id IN (SELECT p.delegation_id FROM participant p WHERE p.id = ANY (?))
      """;

  @Inject Sql sql;
  @Inject Clock clock;

  /** The badges of an event with these codes, by code; they and their delegations are locked. */
  @Transactional(Transactional.TxType.MANDATORY)
  Map<String, Badge> lock(UUID eventId, List<String> codes) {
    SqlArray wanted = SqlArray.of("text", codes);
    sql.list(LOCK, row -> row.getObject(1, UUID.class), eventId, wanted);
    sql.list(LOCK_PARTICIPANTS, row -> row.getObject(1, UUID.class), eventId, wanted);
    return sql.list(BADGES, CheckIns::read, eventId, wanted).stream()
        .collect(Collectors.toMap(Badge::code, Function.identity()));
  }

  /** Notes when these participants came, who had not been noted before. */
  @Transactional(Transactional.TxType.MANDATORY)
  void note(UUID eventId, Map<UUID, Instant> arrivals, String deviceId, String actor) {
    if (arrivals.isEmpty()) {
      return;
    }
    Map<UUID, Instant> ordered = new TreeMap<>(arrivals);
    List<UUID> ids = List.copyOf(ordered.keySet());
    List<String> times = new ArrayList<>();
    ordered.values().forEach(at -> times.add(at.toString()));
    SqlArray participants = SqlArray.of("uuid", ids);
    sql.update(
        NOTE, eventId, deviceId, clock.instant(), actor, participants, SqlArray.of("text", times));
    sql.update(PARTICIPANTS, participants);
    sql.update(DELEGATIONS, participants);
  }

  private static Badge read(ResultSet row) throws SQLException {
    OffsetDateTime checkedInAt = row.getObject("checked_in_at", OffsetDateTime.class);
    return new Badge(
        row.getString("badge_code"),
        row.getObject("id", UUID.class),
        row.getObject("delegation_id", UUID.class),
        row.getString("organization_name"),
        PersonRole.valueOf(row.getString("role")),
        row.getString("name"),
        row.getBoolean("admitted"),
        checkedInAt == null ? null : checkedInAt.toInstant());
  }
}
