package org.wego.events.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;

/** Looks up the standing of members. */
@ApplicationScoped
public class KnownStandings {

  @Inject Sql sql;

  /** The member's standing; empty while fees has told nothing of it. */
  public Optional<KnownStanding> find(UUID memberId) {
    return sql.find(
        "SELECT member_id, standing, since FROM known_standing WHERE member_id = ?",
        row ->
            new KnownStanding(
                row.getObject("member_id", UUID.class),
                Standing.valueOf(row.getString("standing")),
                row.getObject("since", LocalDate.class)),
        memberId);
  }
}
