package org.wego.events.matchmaking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * One side of a meeting.
 *
 * @param name {@code null} once the person was erased
 */
public record MeetingParty(UUID participantId, String name, String organization, String country) {

  /** The columns of a side, as {@link #read} expects them. */
  static String columns(String prefix, String person, String delegation) {
    return """
    %2$s.id AS %1$s_id, %2$s.name AS %1$s_name, %3$s.organization_name AS %1$s_organization,
    %3$s.country AS %1$s_country
    """
        .formatted(prefix, person, delegation);
  }

  static MeetingParty read(ResultSet row, String prefix) throws SQLException {
    return new MeetingParty(
        row.getObject(prefix + "_id", UUID.class),
        row.getString(prefix + "_name"),
        row.getString(prefix + "_organization"),
        row.getString(prefix + "_country"));
  }
}
