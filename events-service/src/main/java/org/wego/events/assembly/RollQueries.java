package org.wego.events.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.wego.events.MemberCategory;
import org.wego.events.standing.Standing;
import org.wego.platform.persistence.sql.Sql;

/** Reads the roll of an Assembly: each member, whether it votes, and why (E6). */
@ApplicationScoped
public class RollQueries {

  @Inject Sql sql;
  @Inject VotingStatutes statutes;

  /**
   * The roll as it is at this moment, by name: every present member, and those that voted when the
   * Assembly was called together and have left since.
   */
  public List<RollLine> now(UUID eventId) {
    return sql.list(
        """
        SELECT m.member_id, m.name, m.category, s.standing, p.id IS NOT NULL AS present
          FROM known_member m
          LEFT JOIN known_standing s ON s.member_id = m.member_id
          LEFT JOIN presence p
            ON p.event_id = ? AND p.member_id = m.member_id AND p.left_at IS NULL
         WHERE m.category IS NOT NULL
            OR EXISTS (SELECT FROM convocation_roll c
                        WHERE c.event_id = ? AND c.member_id = m.member_id AND c.entitled
                          AND c.number = (SELECT max(l.number) FROM convocation l
                                           WHERE l.event_id = c.event_id))
         ORDER BY m.name, m.member_id
        """,
        this::line,
        eventId,
        eventId);
  }

  private RollLine line(ResultSet row) throws SQLException {
    RollReason reason = reason(row.getString("category"), row.getString("standing"));
    return new RollLine(
        row.getObject("member_id", UUID.class),
        row.getString("name"),
        reason.entitled(),
        row.getBoolean("present"),
        reason);
  }

  private RollReason reason(String category, String standing) {
    if (category == null) {
      return RollReason.MEMBERSHIP_ENDED;
    }
    return switch (MemberCategory.valueOf(category)) {
      case ASSOCIATE -> RollReason.ASSOCIATE_MEMBER;
      case FRIENDSHIP -> RollReason.FRIENDSHIP_MEMBER;
      case FULL ->
          statutes.arrearsSuspend() && Standing.ARREARS.name().equals(standing)
              ? RollReason.IN_ARREARS
              : RollReason.FULL_MEMBER;
    };
  }
}
