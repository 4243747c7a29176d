package org.wego.events.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.event.CancellationGuard;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.ProblemException;

/** No Assembly is called off while it votes (E6). */
@ApplicationScoped
class OpenVoteGuard implements CancellationGuard {

  @Inject Sql sql;

  @Override
  public void check(UUID eventId) {
    if (sql.find(
            """
            SELECT 1 FROM vote WHERE event_id = ? AND state = 'OPEN' LIMIT 1
            """,
            row -> true,
            eventId)
        .isPresent()) {
      throw new ProblemException(EventsError.ASSEMBLY_VOTING, "Close the open vote first");
    }
  }
}
