package org.wego.events.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.problem.ProblemException;

/** Keeps ballots with the member's name on them. */
@ApplicationScoped
class NamedBallots {

  @Inject Sql sql;

  /**
   * Tells whoever has voted already, without a lock.
   *
   * @throws ProblemException BALLOT_ALREADY_CAST
   */
  void requireNone(UUID voteId, UUID memberId) {
    if (sql.find(
            "SELECT 1 FROM named_ballot WHERE vote_id = ? AND member_id = ?",
            row -> row.getInt(1),
            voteId,
            memberId)
        .isPresent()) {
      throw alreadyCast();
    }
  }

  /**
   * Keeps a ballot that a delegate cast.
   *
   * @throws ProblemException BALLOT_ALREADY_CAST
   */
  void insert(UUID voteId, UUID memberId, List<String> options, Instant at, String actor) {
    int cast =
        sql.update(
            """
            INSERT INTO named_ballot (vote_id, member_id, options, cast_at, cast_by)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """,
            voteId,
            memberId,
            SqlArray.of("text", options),
            at,
            actor);
    if (cast == 0) {
      throw alreadyCast();
    }
  }

  /**
   * Keeps what was called out, of those that have not voted yet.
   *
   * @return how many ballots that were
   */
  int insertCalled(UUID entryId, Instant at, String actor) {
    return sql.update(
        """
        INSERT INTO named_ballot (vote_id, member_id, options, cast_at, cast_by, roll_call_entry_id)
        SELECT l.vote_id, l.member_id, l.options, ?, ?, l.entry_id
          FROM roll_call_line l WHERE l.entry_id = ?
         ORDER BY l.member_id
            ON CONFLICT DO NOTHING
        """,
        at,
        actor,
        entryId);
  }

  static ProblemException alreadyCast() {
    return new ProblemException(
        EventsError.BALLOT_ALREADY_CAST, "The member's ballot is in the box already");
  }
}
