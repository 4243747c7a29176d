package org.wego.events.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.event.CancellationGuard;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.ProblemException;

/** No Assembly that adopted a resolution is called off: it took place (E6). */
@ApplicationScoped
class ResolutionGuard implements CancellationGuard {

  @Inject Sql sql;

  @Override
  public void check(UUID eventId) {
    if (sql.find(
            """
            SELECT 1 FROM resolution WHERE event_id = ? LIMIT 1
            """,
            row -> true,
            eventId)
        .isPresent()) {
      throw new ProblemException(
          EventsError.ASSEMBLY_DECIDED, "The Assembly has adopted resolutions");
    }
  }
}
