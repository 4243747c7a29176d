package org.wego.events.delegation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Somebody who takes part in an event, as the other parts of the service see the person.
 *
 * @param memberId {@code null} unless the delegation is a member's
 * @param name {@code null} once it was erased, as are the address and the position
 * @param coming whether the delegation comes and the person with it, whom we know
 */
public record Attendee(
    UUID participantId,
    UUID eventId,
    UUID delegationId,
    UUID memberId,
    String organizationName,
    String country,
    PersonRole role,
    String name,
    String position,
    String email,
    String language,
    String badgeCode,
    boolean coming) {

  static final String COLUMNS =
      """
      SELECT p.id, p.event_id, p.delegation_id, p.role, p.name, p.position, p.email, p.language,
             p.badge_code, d.member_id, d.organization_name, d.country,
             p.approved_at IS NOT NULL AND p.removed_at IS NULL AND p.erased_at IS NULL
               AND d.state IN ('PENDING', 'APPROVED', 'CHECKED_IN') AS coming
        FROM participant p
        JOIN delegation d ON d.id = p.delegation_id
      """;

  static Attendee read(ResultSet row) throws SQLException {
    return new Attendee(
        row.getObject("id", UUID.class),
        row.getObject("event_id", UUID.class),
        row.getObject("delegation_id", UUID.class),
        row.getObject("member_id", UUID.class),
        row.getString("organization_name"),
        row.getString("country"),
        PersonRole.valueOf(row.getString("role")),
        row.getString("name"),
        row.getString("position"),
        row.getString("email"),
        row.getString("language"),
        row.getString("badge_code"),
        row.getBoolean("coming"));
  }

  /** Tells which person, and nothing that is personal. */
  @Override
  public String toString() {
    return "Attendee[" + participantId + ", " + role + "]";
  }
}
