package org.wego.events.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.wego.events.delegation.DelegationChanged;
import org.wego.events.event.EventCancelled;
import org.wego.events.event.EventRevised;
import org.wego.events.programme.ContributionsChanged;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/** Tells of attendance when a delegation, the programme or the event has changed. */
@ApplicationScoped
class FollowDelegations {

  @Inject TellAttendance tellAttendance;
  @Inject Sql sql;

  void follow(@Observes DelegationChanged changed) {
    tellAttendance.changed(List.of(changed.delegationId()));
  }

  void follow(@Observes ContributionsChanged changed) {
    tellAttendance.changed(
        lock(
            """
            SELECT id FROM delegation
             WHERE event_id = ? AND attendance IS NOT NULL AND member_id = ANY (?)
             ORDER BY id FOR NO KEY UPDATE
            """,
            changed.eventId(),
            SqlArray.of("uuid", List.copyOf(changed.memberIds()))));
  }

  void follow(@Observes EventCancelled cancelled) {
    followEvent(cancelled.eventId());
  }

  /** Its title and its days are told with each attendance. */
  void follow(@Observes EventRevised revised) {
    followEvent(revised.eventId());
  }

  private void followEvent(UUID eventId) {
    tellAttendance.changed(
        lock(
            """
            SELECT id FROM delegation
             WHERE event_id = ? AND attendance IS NOT NULL
             ORDER BY id FOR NO KEY UPDATE
            """,
            eventId));
  }

  private List<UUID> lock(String delegations, Object... parameters) {
    return sql.list(delegations, row -> row.getObject(1, UUID.class), parameters);
  }
}
