package org.wego.events.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.problem.ProblemException;

/**
 * Keeps secret ballots so that nobody with the database can join voter and choice once a vote is
 * closed, while nobody votes twice.
 *
 * <p>While a vote is open, its ballots are in a table of its own. A row there and the voter's mark
 * have the same transaction number and the same place in the order: that is what stays exposed. At
 * the close the choices and the receipts are written to two other tables by one transaction, each
 * in a random order of its own, and the vote's own table goes with its file; no row that is left
 * knows when it was cast or by what transaction, and no receipt leads to a choice. An index, a
 * column or a statement that could fail with a row's values in its message would undo that, hence
 * none is here.
 */
@ApplicationScoped
class SecretBallots {

  /**
   * How long the close waits for the box, while it holds the vote and all who cast wait with it.
   * Those whose ballots are in the box are through; what is left is somebody who reads it, such as
   * a dump.
   */
  private static final Duration BOX_WAIT = Duration.ofMillis(100);

  @Inject Sql sql;
  @Inject LockWaits lockWaits;

  /**
   * Makes the box of a vote. It is kept out of the statistics, which hold samples of what is in a
   * table.
   */
  void prepare(UUID voteId) {
    sql.update(
        """
        CREATE TABLE %s (
          receipt bytea  NOT NULL PRIMARY KEY,
          options text[] NOT NULL
        ) WITH (autovacuum_enabled = false)
        """
            .formatted(box(voteId)));
  }

  /**
   * Tells whoever has voted already, without a lock.
   *
   * @throws ProblemException BALLOT_ALREADY_CAST
   */
  void requireNone(UUID voteId, UUID memberId) {
    if (sql.find(
            "SELECT 1 FROM vote_mark WHERE vote_id = ? AND member_id = ?",
            row -> row.getInt(1),
            voteId,
            memberId)
        .isPresent()) {
      throw NamedBallots.alreadyCast();
    }
  }

  /**
   * Marks that the member has voted, and puts the ballot into the box.
   *
   * @throws ProblemException BALLOT_ALREADY_CAST, BALLOT_RECEIPT_TAKEN
   */
  void insert(UUID voteId, UUID memberId, List<String> options, Receipt receipt) {
    int marked =
        sql.update(
            "INSERT INTO vote_mark (vote_id, member_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
            voteId,
            memberId);
    if (marked == 0) {
      throw NamedBallots.alreadyCast();
    }
    int taken =
        sql.update(
            "INSERT INTO %s (receipt, options) VALUES (?, ?) ON CONFLICT DO NOTHING"
                .formatted(box(voteId)),
            receipt.hash(voteId),
            SqlArray.of("text", options));
    if (taken == 0) {
      throw new ProblemException(
          EventsError.BALLOT_RECEIPT_TAKEN, "Make a new random receipt, and cast the ballot again");
    }
  }

  /**
   * Takes the box of a vote that is held alone, or gives up at once: who closes is told to try
   * again, and who casts goes on.
   */
  void take(UUID voteId) {
    lockWaits.atMost(BOX_WAIT);
    sql.update("LOCK TABLE %s IN ACCESS EXCLUSIVE MODE".formatted(box(voteId)));
    lockWaits.atMost(LockWaits.DECISION);
  }

  /** Empties the box that was taken, and leaves nothing of the order of casting. */
  void mix(UUID voteId) {
    // The ids are made by the server's strong source of randomness; random() could be worked back.
    sql.update(
        """
        INSERT INTO counted_choice (vote_id, options)
        SELECT ?, b.options FROM %s b ORDER BY gen_random_uuid()
        """
            .formatted(box(voteId)),
        voteId);
    sql.update(
        """
        INSERT INTO counted_receipt (vote_id, receipt)
        SELECT ?, b.receipt FROM %s b ORDER BY gen_random_uuid()
        """
            .formatted(box(voteId)),
        voteId);
    long marks = rows("vote_mark", voteId);
    long choices = rows("counted_choice", voteId);
    long receipts = rows("counted_receipt", voteId);
    if (choices != marks || receipts != marks) {
      throw new IllegalStateException(
          "%d members have voted; there are %d ballots and %d receipts"
              .formatted(marks, choices, receipts));
    }
    sql.update("DROP TABLE " + box(voteId));
  }

  /** Whether the ballot of this receipt was counted. */
  boolean counted(UUID voteId, Receipt receipt) {
    return sql.find(
            "SELECT 1 FROM counted_receipt WHERE vote_id = ? AND receipt = ?",
            row -> row.getInt(1),
            voteId,
            receipt.hash(voteId))
        .isPresent();
  }

  private long rows(String table, UUID voteId) {
    return sql.find(
            "SELECT count(*) FROM %s WHERE vote_id = ?".formatted(table),
            row -> row.getLong(1),
            voteId)
        .orElseThrow();
  }

  /** The table of the vote's own. Its name holds nothing but hexadecimal digits. */
  private static String box(UUID voteId) {
    return "ballot_box_" + voteId.toString().replace("-", "");
  }
}
