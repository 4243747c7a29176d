package org.wego.events.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.wego.events.delegation.DelegationKind;
import org.wego.platform.persistence.sql.Sql;

/** Counts who comes to events, and came. */
@ApplicationScoped
public class AttendanceQueries {

  @Inject Sql sql;

  /** The counts of each kind of delegation that comes to the event. */
  public List<AttendanceCounts> of(UUID eventId) {
    return sql.list(
        """
        SELECT d.kind, count(*) AS registered,
               count(*) FILTER (WHERE d.attendance = 'ATTENDED') AS attended,
               coalesce(sum(c.approved), 0) AS persons, coalesce(sum(c.there), 0) AS there
          FROM delegation d
         CROSS JOIN LATERAL (
           SELECT count(*) FILTER (WHERE p.approved_at IS NOT NULL AND p.removed_at IS NULL)
                    AS approved,
                  count(p.checked_in_at) AS there
             FROM participant p WHERE p.delegation_id = d.id) c
         WHERE d.event_id = ? AND d.attendance <> 'CANCELLED'
         GROUP BY d.kind ORDER BY d.kind
        """,
        row ->
            new AttendanceCounts(
                DelegationKind.valueOf(row.getString("kind")),
                row.getLong("registered"),
                row.getLong("attended"),
                row.getLong("persons"),
                row.getLong("there")),
        eventId);
  }
}
