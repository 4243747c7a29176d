package org.wego.fees.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.wego.fees.invoice.Assessment;
import org.wego.fees.invoice.IssueInvoices;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/** Deals with the next members of a run, as one transaction. */
@ApplicationScoped
class BillMembers {

  @Inject FeeRuns runs;
  @Inject IssueInvoices issueInvoices;
  @Inject RunTotals totals;
  @Inject FeeRunConfig config;
  @Inject Sql sql;
  @Inject Clock clock;

  /** Runs that a worker should be on, the oldest first. */
  List<UUID> unfinishedRuns() {
    return sql.list(
        """
        SELECT id FROM fee_run WHERE state IN ('QUEUED', 'RUNNING') ORDER BY requested_at, id
        """,
        row -> row.getObject(1, UUID.class));
  }

  /**
   * Bills the next chunk of the run's members, or ends the run when none is left.
   *
   * @return whether the run goes on
   */
  @Transactional(TxType.MANDATORY)
  boolean next(UUID runId) {
    FeeRun run = runs.lock(runId).orElse(null);
    if (run == null || run.state().finished()) {
      return false;
    }
    if (run.state() == FeeRunState.QUEUED) {
      start(run);
    }
    List<UUID> members = nextMembers(run);
    if (members.isEmpty()) {
      run.endPhase(clock.instant());
    } else {
      run.advance(bill(run, members));
    }
    return !run.state().finished();
  }

  /**
   * Stops a run for a fault that trying again does not cure.
   *
   * @return whether it was under way
   */
  @Transactional(TxType.MANDATORY)
  boolean fail(UUID runId, String reason) {
    FeeRun run = runs.lock(runId).orElse(null);
    if (run == null || run.state().finished()) {
      return false;
    }
    run.fail(reason, clock.instant());
    return true;
  }

  private void start(FeeRun run) {
    long latestRevision =
        sql.find("SELECT coalesce(max(revision), 0) FROM economic_indicator", r -> r.getLong(1))
            .orElseThrow();
    int accounts = sql.find("SELECT count(*) FROM billing_account", r -> r.getInt(1)).orElseThrow();
    run.start(latestRevision, accounts, clock.instant());
  }

  private List<UUID> nextMembers(FeeRun run) {
    return switch (run.phase()) {
      case SCAN ->
          sql.list(
              """
              SELECT member_id FROM billing_account
               WHERE ?::uuid IS NULL OR member_id > ?
               ORDER BY member_id LIMIT ?
              """,
              row -> row.getObject(1, UUID.class),
              run.reached(),
              run.reached(),
              config.chunkSize());
      case REVISIT ->
          sql.list(
              """
              SELECT member_id FROM fee_run_exception
               WHERE run_id = ? AND (?::uuid IS NULL OR member_id > ?)
               ORDER BY member_id LIMIT ?
              """,
              row -> row.getObject(1, UUID.class),
              run.id(),
              run.reached(),
              run.reached(),
              config.chunkSize());
    };
  }

  private ChunkOutcome bill(FeeRun run, List<UUID> members) {
    IssueInvoices.Basis basis =
        new IssueInvoices.Basis(run.feeYear(), run.scheduleId(), run.indicatorRevision());
    List<Assessment> assessments =
        run.dryRun()
            ? issueInvoices.preview(members, basis)
            : issueInvoices.issue(members, basis, run.requestedBy());
    int settled = settle(run, members);
    List<Assessment> unbilled = assessments.stream().filter(Assessment::exception).toList();
    except(run, unbilled);
    totals.add(run.id(), assessments);
    return new ChunkOutcome(
        members.size(),
        members.get(members.size() - 1),
        assessments.size(),
        count(assessments, Assessment.Outcome.DUE),
        count(assessments, Assessment.Outcome.ALREADY_ISSUED),
        count(assessments, Assessment.Outcome.EXEMPT),
        unbilled.size(),
        settled);
  }

  private static int count(List<Assessment> assessments, Assessment.Outcome outcome) {
    return (int) assessments.stream().filter(a -> a.outcome() == outcome).count();
  }

  /** Forgets earlier exceptions of these members: they were looked at again. */
  private int settle(FeeRun run, List<UUID> members) {
    return run.phase() == FeeRun.Phase.SCAN
        ? 0
        : sql.update(
            "DELETE FROM fee_run_exception WHERE run_id = ? AND member_id = ANY (?)",
            run.id(),
            SqlArray.of("uuid", members));
  }

  private void except(FeeRun run, List<Assessment> unbilled) {
    if (unbilled.isEmpty()) {
      return;
    }
    sql.update(
        """
        INSERT INTO fee_run_exception
               (run_id, member_id, member_name, region, organization_type, code, detail, country,
                year)
        SELECT ?, * FROM unnest(
               ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
               ?::integer[])
        """,
        run.id(),
        SqlArray.of("uuid", unbilled.stream().map(Assessment::memberId).toList()),
        SqlArray.of("text", unbilled.stream().map(Assessment::memberName).toList()),
        SqlArray.of("text", unbilled.stream().map(a -> a.region().name()).toList()),
        SqlArray.of("text", unbilled.stream().map(a -> a.organizationType().name()).toList()),
        SqlArray.of("text", unbilled.stream().map(a -> a.outcome().name()).toList()),
        SqlArray.of("text", unbilled.stream().map(Assessment::detail).toList()),
        SqlArray.of("text", unbilled.stream().map(Assessment::country).toList()),
        SqlArray.of("integer", unbilled.stream().map(Assessment::year).toList()));
  }
}
