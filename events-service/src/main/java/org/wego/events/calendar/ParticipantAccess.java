package org.wego.events.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.events.EventsCaller;
import org.wego.events.event.EventAccess;
import org.wego.events.event.KnownEvent;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * The participants whose calendars the caller may read: oneself, those of the delegation that the
 * caller acts for, and all of an event that the caller runs.
 */
@RequestScoped
public class ParticipantAccess {

  @Inject EventAccess events;
  @Inject EventsCaller caller;
  @Inject Sql sql;

  /**
   * The event of the participant.
   *
   * @throws ProblemException NOT_FOUND
   */
  public KnownEvent require(UUID eventId, UUID participantId) {
    KnownEvent event = events.require(eventId);
    sql.find(
            """
            SELECT 1 FROM participant p JOIN delegation d ON d.id = p.delegation_id
             WHERE p.event_id = ? AND p.id = ? AND p.erased_at IS NULL
               AND p.removed_at IS NULL
               AND (? OR p.subject = ? OR d.owner_subject = ? OR d.member_id = ?)
            """,
            row -> true,
            eventId,
            participantId,
            events.organizes(event),
            caller.subject(),
            caller.subject(),
            caller.memberId().orElse(null))
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such participant"));
    return event;
  }
}
