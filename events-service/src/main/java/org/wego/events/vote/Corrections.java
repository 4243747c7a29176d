package org.wego.events.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Keeps what was corrected in named votes. */
@ApplicationScoped
class Corrections {

  private static final String SELECT =
      """
      SELECT c.*, l.name FROM ballot_correction c
        JOIN vote_roll l ON l.vote_id = c.vote_id AND l.member_id = c.member_id
       WHERE c.vote_id = ?
      """;

  private static final SqlListing<BallotCorrection> CORRECTIONS =
      new SqlListing<>(
          Keyset.<BallotCorrection, UUID>endingIn("r.id", UUID.class, BallotCorrection::id)
              .by("memberName", "r.name", String.class, BallotCorrection::name)
              .defaultSort("memberName"),
          Corrections::read);

  @Inject Sql sql;

  private record Entered(CorrectionState state, String subject) {}

  /** What a person enters. */
  record Entry(
      UUID voteId, UUID memberId, List<String> before, List<String> options, String reason) {}

  void insert(UUID id, Entry entry, Instant at, String actor, String subject) {
    sql.update(
        """
        INSERT INTO ballot_correction (id, vote_id, member_id, number, before, options, reason,
                                       state, entered_at, entered_by, entered_subject)
        SELECT ?, ?, ?, count(*) + 1, ?, ?, ?, 'ENTERED', ?, ?, ?
          FROM ballot_correction WHERE vote_id = ? AND member_id = ?
        """,
        id,
        entry.voteId(),
        entry.memberId(),
        SqlArray.of("text", entry.before()),
        SqlArray.of("text", entry.options()),
        entry.reason(),
        at,
        actor,
        subject,
        entry.voteId(),
        entry.memberId());
  }

  /**
   * The login that entered a correction which waits.
   *
   * @throws ProblemException NOT_FOUND, BALLOT_CORRECTION_SETTLED
   */
  String requireEntered(UUID voteId, UUID id) {
    Entered entered =
        sql.find(
                """
                SELECT state, entered_subject FROM ballot_correction WHERE vote_id = ? AND id = ?
                """,
                row -> new Entered(CorrectionState.valueOf(row.getString(1)), row.getString(2)),
                voteId,
                id)
            .orElseThrow(Corrections::notFound);
    if (entered.state() != CorrectionState.ENTERED) {
      throw new ProblemException(
          EventsError.BALLOT_CORRECTION_SETTLED,
          "The correction is " + entered.state() + " already");
    }
    return entered.subject();
  }

  void settle(
      UUID id, CorrectionState state, String reason, Instant at, String actor, String subject) {
    sql.update(
        """
        UPDATE ballot_correction
           SET state = ?, rejection_reason = ?, settled_at = ?, settled_by = ?, settled_subject = ?
         WHERE id = ?
        """,
        state,
        reason,
        at,
        actor,
        subject,
        id);
  }

  /**
   * Lets a vote go on to its publication when no correction waits.
   *
   * @throws ProblemException BALLOT_CORRECTION_UNSETTLED
   */
  void requireSettled(UUID voteId) {
    requireNone(waiting(voteId));
  }

  /**
   * Lets a member's record be corrected when no correction of it waits.
   *
   * @throws ProblemException BALLOT_CORRECTION_UNSETTLED
   */
  void requireSettled(UUID voteId, UUID memberId) {
    requireNone(
        sql.list(
            """
            SELECT id FROM ballot_correction
             WHERE vote_id = ? AND member_id = ? AND state = 'ENTERED'
            """,
            row -> row.getObject(1, UUID.class),
            voteId,
            memberId));
  }

  /**
   * Those of a vote, by the names of the members.
   *
   * @param all also those that wait, or were rejected
   */
  Page<BallotCorrection> list(UUID voteId, boolean all, PageRequest request) {
    return CORRECTIONS.page(
        sql, SELECT + (all ? "" : " AND c.state = 'CONFIRMED'"), List.of(voteId), request);
  }

  /**
   * A correction of a vote.
   *
   * @throws ProblemException NOT_FOUND
   */
  BallotCorrection require(UUID voteId, UUID id) {
    return sql.find(SELECT + " AND c.id = ?", Corrections::read, voteId, id)
        .orElseThrow(Corrections::notFound);
  }

  private List<UUID> waiting(UUID voteId) {
    return sql.list(
        "SELECT id FROM ballot_correction WHERE vote_id = ? AND state = 'ENTERED' ORDER BY id",
        row -> row.getObject(1, UUID.class),
        voteId);
  }

  private static void requireNone(List<UUID> waiting) {
    if (!waiting.isEmpty()) {
      throw new ProblemException(
              EventsError.BALLOT_CORRECTION_UNSETTLED, "Have it confirmed or rejected first")
          .with("correctionIds", waiting);
    }
  }

  private static ProblemException notFound() {
    return new ProblemException(PlatformError.NOT_FOUND, "No such correction");
  }

  private static BallotCorrection read(ResultSet row) throws SQLException {
    OffsetDateTime settled = row.getObject("settled_at", OffsetDateTime.class);
    return new BallotCorrection(
        row.getObject("id", UUID.class),
        row.getObject("member_id", UUID.class),
        row.getString("name"),
        row.getInt("number"),
        RollCalls.texts(row, "before"),
        RollCalls.texts(row, "options"),
        row.getString("reason"),
        CorrectionState.valueOf(row.getString("state")),
        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
        row.getString("entered_by"),
        settled == null ? null : settled.toInstant(),
        row.getString("settled_by"),
        row.getString("rejection_reason"));
  }
}
