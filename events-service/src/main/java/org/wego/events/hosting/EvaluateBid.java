package org.wego.events.hosting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wego.events.EventsError;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/** Marks a bid by the criteria of its call (E9). */
@ApplicationScoped
public class EvaluateBid {

  @Inject HostingCalls calls;
  @Inject HostingBids bids;
  @Inject HostingQueries queries;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Gives a bid these marks in place of those that the evaluator gave it before.
   *
   * @param ownMember for which the evaluator acts, {@code null} for none
   * @param remark {@code null} for none
   * @throws ProblemException NOT_FOUND, HOSTING_CALL_ENDED, HOSTING_CALL_TAKES_BIDS,
   *     HOSTING_BID_WITHDRAWN, HOSTING_OWN_BID, HOSTING_MARKS_UNFIT
   */
  @Transactional
  public void evaluate(
      UUID callId,
      UUID bidId,
      List<GivenMark> marks,
      String remark,
      UUID ownMember,
      String evaluator) {
    Instant now = clock.instant();
    calls.share(callId).requireBidsIn(now);
    HostingBid bid = bids.lock(callId, bidId);
    bid.requireStands();
    if (bid.memberId().equals(ownMember)) {
      throw new ProblemException(EventsError.HOSTING_OWN_BID, "Others mark one's own bid");
    }
    check(queries.criteria(callId), marks);
    sql.update(
        """
        INSERT INTO hosting_evaluation (bid_id, call_id, evaluator, remark, evaluated_at)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (bid_id, evaluator) DO UPDATE
           SET (remark, evaluated_at) = (excluded.remark, excluded.evaluated_at)
        """,
        bidId,
        callId,
        evaluator,
        remark,
        now);
    sql.update(
        """
        INSERT INTO hosting_mark (call_id, bid_id, evaluator, criterion_id, mark)
        SELECT ?, ?, ?, m.criterion_id, m.mark
          FROM unnest(?::uuid[], ?::numeric[]) AS m (criterion_id, mark)
        ON CONFLICT (bid_id, evaluator, criterion_id) DO UPDATE SET mark = excluded.mark
        """,
        callId,
        bidId,
        evaluator,
        SqlArray.of("uuid", marks.stream().map(GivenMark::criterionId).toList()),
        SqlArray.of("numeric", marks.stream().map(GivenMark::mark).toList()));
  }

  /** Each criterion once, so that the weighted means of all evaluators compare. */
  private static void check(List<Criterion> criteria, List<GivenMark> marks) {
    Set<UUID> known = criteria.stream().map(Criterion::id).collect(Collectors.toSet());
    Faults faults = new Faults();
    for (int i = 0; i < marks.size(); i++) {
      UUID criterion = marks.get(i).criterionId();
      faults
          .addIf(
              !known.contains(criterion),
              "/marks/" + i + "/criterionId",
              "UNKNOWN_VALUE",
              "The call has no such criterion")
          .addIf(
              marks.subList(0, i).stream().anyMatch(m -> m.criterionId().equals(criterion)),
              "/marks/" + i + "/criterionId",
              "DUPLICATE",
              "The criterion has a mark already");
    }
    for (Criterion criterion : criteria) {
      faults.addIf(
          marks.stream().noneMatch(m -> m.criterionId().equals(criterion.id())),
          "/marks",
          "REQUIRED",
          "A mark is wanted by " + criterion.name());
    }
    faults.throwIfAny(EventsError.HOSTING_MARKS_UNFIT);
  }
}
