package org.wego.events.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;

/** Reads the roll of an Assembly: each member, whether it votes, and why (E6). */
@ApplicationScoped
public class RollQueries {

  /**
   * The roll: every present member, and whoever voted when the Assembly was called together and has
   * left since. Its parameters are the statute switch and, three times, the event.
   */
  private static final String ROLL =
      """
      SELECT l.*, l.reason = 'FULL_MEMBER' AS entitled,
             CASE
               WHEN NOT l.convoked THEN NULL
               WHEN l.reason = 'FULL_MEMBER' AND l.then_entitled IS NOT TRUE THEN 'JOINED'
               WHEN l.reason <> 'FULL_MEMBER' AND l.then_entitled THEN 'LEFT'
             END AS change
        FROM (SELECT m.member_id, m.name, p.id IS NOT NULL AS present,
                     CASE
                       WHEN m.category IS NULL THEN 'MEMBERSHIP_ENDED'
                       WHEN m.category = 'ASSOCIATE' THEN 'ASSOCIATE_MEMBER'
                       WHEN m.category = 'FRIENDSHIP' THEN 'FRIENDSHIP_MEMBER'
                       WHEN ?::boolean AND s.standing = 'ARREARS' THEN 'IN_ARREARS'
                       ELSE 'FULL_MEMBER'
                     END AS reason,
                     c.number IS NOT NULL AS convoked, t.entitled AS then_entitled,
                     t.reason AS then_reason
                FROM known_member m
               CROSS JOIN (SELECT max(number) AS number FROM convocation WHERE event_id = ?) c
                LEFT JOIN known_standing s ON s.member_id = m.member_id
                LEFT JOIN presence p
                  ON p.event_id = ? AND p.member_id = m.member_id AND p.left_at IS NULL
                LEFT JOIN convocation_roll t
                  ON t.event_id = ? AND t.number = c.number AND t.member_id = m.member_id
               WHERE m.category IS NOT NULL OR t.entitled) l
      """;

  private static final SqlListing<RollEntry> LIST =
      new SqlListing<>(
          Keyset.<RollEntry, UUID>endingIn(
                  "r.member_id", UUID.class, entry -> entry.line().memberId())
              .by("name", "r.name", String.class, entry -> entry.line().name())
              .by("reason", "r.reason", String.class, entry -> entry.line().reason().name())
              .defaultSort("name"),
          RollQueries::entry);

  @Inject Sql sql;
  @Inject VotingStatutes statutes;

  /** Narrows the roll; what is {@code null} does not. */
  public record Wanted(Boolean entitled, Boolean present, RollReason reason, RollChange change) {}

  /** The roll as it is at this moment, by name. */
  public List<RollLine> now(UUID eventId) {
    return compared(eventId).stream().map(RollEntry::line).toList();
  }

  /** The roll as it is at this moment, by name, with its difference since the convocation. */
  public List<RollEntry> compared(UUID eventId) {
    return sql.list(
        "SELECT r.* FROM (" + ROLL + ") r ORDER BY r.name, r.member_id",
        RollQueries::entry,
        parameters(eventId).toArray());
  }

  /**
   * Who votes at this moment, as the database counts it.
   *
   * @param entitled the members that vote
   * @param present those of them in the room
   */
  public record Attendance(int entitled, int present) {}

  /** How many members vote at this moment, and how many of them are in the room. */
  public Attendance attendance(UUID eventId) {
    return sql.find(
            "SELECT count(*), count(*) FILTER (WHERE r.present) FROM ("
                + ROLL
                + ") r WHERE r.entitled",
            row -> new Attendance(row.getInt(1), row.getInt(2)),
            parameters(eventId).toArray())
        .orElseThrow();
  }

  /** The roll as it is at this moment, with its difference since the convocation. */
  public Page<RollEntry> page(UUID eventId, Wanted wanted, PageRequest request) {
    StringBuilder rows =
        new StringBuilder("SELECT w.* FROM (").append(ROLL).append(") w WHERE 1 = 1");
    List<Object> parameters = parameters(eventId);
    narrow(rows, parameters, "entitled", wanted.entitled());
    narrow(rows, parameters, "present", wanted.present());
    narrow(rows, parameters, "reason", wanted.reason());
    narrow(rows, parameters, "change", wanted.change());
    return LIST.page(sql, rows.toString(), parameters, request);
  }

  private List<Object> parameters(UUID eventId) {
    return new ArrayList<>(List.of(statutes.arrearsSuspend(), eventId, eventId, eventId));
  }

  private static void narrow(
      StringBuilder rows, List<Object> parameters, String column, Object value) {
    if (value != null) {
      rows.append(" AND w.").append(column).append(" = ?");
      parameters.add(value);
    }
  }

  private static RollLine line(ResultSet row) throws SQLException {
    return new RollLine(
        row.getObject("member_id", UUID.class),
        row.getString("name"),
        row.getBoolean("entitled"),
        row.getBoolean("present"),
        RollReason.valueOf(row.getString("reason")));
  }

  private static RollEntry entry(ResultSet row) throws SQLException {
    String before = row.getString("then_reason");
    String change = row.getString("change");
    return new RollEntry(
        line(row),
        before == null ? null : RollReason.valueOf(before),
        change == null ? null : RollChange.valueOf(change));
  }
}
