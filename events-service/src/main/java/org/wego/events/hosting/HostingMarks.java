package org.wego.events.hosting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.wego.events.hosting.BidMarks.CriterionMean;
import org.wego.platform.persistence.sql.Sql;

/** Reads how bids were marked. Every evaluation marks each criterion, so that means compare. */
@ApplicationScoped
class HostingMarks {

  @Inject Sql sql;

  private record MeanRow(BidMarks bid, CriterionMean mean) {}

  private record MarkRow(Evaluation evaluation, GivenMark mark) {}

  List<BidMarks> comparison(UUID callId) {
    List<MeanRow> rows =
        sql.list(
            """
            WITH means AS (
              SELECT m.bid_id, m.criterion_id, avg(m.mark) AS mean, count(*) AS evaluators
                FROM hosting_mark m WHERE m.call_id = ?
               GROUP BY m.bid_id, m.criterion_id)
            SELECT b.id, b.member_id, b.member_name, coalesce(m.evaluators, 0) AS evaluators,
                   round(sum(m.mean * c.weight) OVER (PARTITION BY b.id), 2) AS weighted,
                   c.id AS criterion_id, round(m.mean, 2) AS mean
              FROM hosting_bid b
              JOIN hosting_criterion c ON c.call_id = b.call_id
              LEFT JOIN means m ON m.bid_id = b.id AND m.criterion_id = c.id
             WHERE b.call_id = ? AND b.state = 'SUBMITTED'
             ORDER BY weighted DESC NULLS LAST, b.member_name, b.id, c.position
            """,
            HostingMarks::mean,
            callId,
            callId);
    List<BidMarks> bids = new ArrayList<>();
    for (MeanRow row : rows) {
      BidMarks last = bids.isEmpty() ? null : bids.get(bids.size() - 1);
      if (last == null || !last.bidId().equals(row.bid().bidId())) {
        last = row.bid();
        bids.add(last);
      }
      if (row.mean().mean() != null) {
        last.means().add(row.mean());
      }
    }
    return bids;
  }

  List<Evaluation> evaluations(UUID bidId) {
    List<MarkRow> rows =
        sql.list(
            """
            SELECT e.evaluator, e.remark, e.evaluated_at, m.criterion_id, m.mark
              FROM hosting_evaluation e
              JOIN hosting_mark m ON m.bid_id = e.bid_id AND m.evaluator = e.evaluator
              JOIN hosting_criterion c ON c.id = m.criterion_id
             WHERE e.bid_id = ?
             ORDER BY e.evaluated_at DESC, e.evaluator, c.position
            """,
            HostingMarks::mark,
            bidId);
    List<Evaluation> evaluations = new ArrayList<>();
    for (MarkRow row : rows) {
      Evaluation last = evaluations.isEmpty() ? null : evaluations.get(evaluations.size() - 1);
      if (last == null || !last.evaluator().equals(row.evaluation().evaluator())) {
        last = row.evaluation();
        evaluations.add(last);
      }
      last.marks().add(row.mark());
    }
    return evaluations;
  }

  private static MeanRow mean(ResultSet row) throws SQLException {
    BigDecimal mean = row.getBigDecimal("mean");
    return new MeanRow(
        new BidMarks(
            row.getObject("id", UUID.class),
            row.getObject("member_id", UUID.class),
            row.getString("member_name"),
            row.getInt("evaluators"),
            row.getBigDecimal("weighted"),
            new ArrayList<>()),
        new CriterionMean(row.getObject("criterion_id", UUID.class), mean));
  }

  private static MarkRow mark(ResultSet row) throws SQLException {
    Instant at = row.getObject("evaluated_at", OffsetDateTime.class).toInstant();
    return new MarkRow(
        new Evaluation(row.getString("evaluator"), row.getString("remark"), at, new ArrayList<>()),
        new GivenMark(row.getObject("criterion_id", UUID.class), row.getBigDecimal("mark")));
  }
}
