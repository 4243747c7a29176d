package org.wego.events.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.event.CancellationGuard;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.ProblemException;

/** No Assembly that elected somebody is called off: it took place (E7). */
@ApplicationScoped
class ElectedGuard implements CancellationGuard {

  @Inject Sql sql;

  @Override
  public void check(UUID eventId) {
    if (sql.find(
            """
            SELECT 1 FROM election e
              JOIN election_round_candidate c ON c.election_id = e.id
             WHERE e.event_id = ? AND c.fate = 'ELECTED' LIMIT 1
            """,
            row -> true,
            eventId)
        .isPresent()) {
      throw new ProblemException(EventsError.ASSEMBLY_DECIDED, "The Assembly has elected somebody");
    }
  }
}
