package org.wego.events.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.wego.platform.persistence.sql.Sql;

/** Brings what is known of a member's standing to the state that fees told. */
@ApplicationScoped
public class FollowStanding {

  @Inject Sql sql;
  @Inject Clock clock;

  @Transactional
  public void follow(KnownStanding told) {
    sql.update(
        """
        INSERT INTO known_standing (member_id, standing, since, updated_at)
        VALUES (?, ?, ?, ?)
        ON CONFLICT (member_id) DO UPDATE
           SET (standing, since, updated_at)
             = (excluded.standing, excluded.since, excluded.updated_at)
        """,
        told.memberId(),
        told.standing(),
        told.since(),
        clock.instant());
  }
}
