package org.wego.fees.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.wego.fees.FeesError;
import org.wego.platform.problem.ProblemException;

/**
 * The billing of a fee year. Everything that it needs to go on is in its row, which is locked while
 * a chunk of members is dealt with: whichever worker comes next goes on from there, after a crash
 * too.
 */
@Entity
@Table(name = "fee_run")
public class FeeRun {

  /** What the run goes through. */
  enum Phase {
    /** All billing accounts. */
    SCAN,
    /** The run's own exceptions, because figures were entered since (F10). */
    REVISIT
  }

  @Id private UUID id;

  @Column(name = "fee_year", nullable = false)
  private int feeYear;

  @Column(name = "dry_run", nullable = false)
  private boolean dryRun;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private FeeRunState state;

  @Column(name = "schedule_id", nullable = false)
  private UUID scheduleId;

  @Column(name = "indicator_revision")
  private Long indicatorRevision;

  @Enumerated(EnumType.STRING)
  @Column(name = "phase", nullable = false)
  private Phase phase;

  @Column(name = "revisit_due", nullable = false)
  private boolean revisitDue;

  @Column(name = "reached")
  private UUID reached;

  @Column(name = "accounts_total", nullable = false)
  private int accountsTotal;

  @Column(name = "accounts_done", nullable = false)
  private int accountsDone;

  @Column(name = "liable", nullable = false)
  private int liable;

  @Column(name = "issued", nullable = false)
  private int issued;

  @Column(name = "already_issued", nullable = false)
  private int alreadyIssued;

  @Column(name = "exempt", nullable = false)
  private int exempt;

  @Column(name = "exceptions", nullable = false)
  private int exceptions;

  @Column(name = "failure")
  private String failure;

  @Column(name = "cancelled_by")
  private String cancelledBy;

  @Column(name = "requested_by", nullable = false)
  private String requestedBy;

  @Column(name = "requested_at", nullable = false)
  private Instant requestedAt;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  protected FeeRun() {}

  FeeRun(UUID id, int feeYear, boolean dryRun, UUID scheduleId, String actor, Instant at) {
    this.id = id;
    this.feeYear = feeYear;
    this.dryRun = dryRun;
    this.scheduleId = scheduleId;
    this.state = FeeRunState.QUEUED;
    this.phase = Phase.SCAN;
    this.requestedBy = actor;
    this.requestedAt = at;
  }

  /**
   * Fixes what the run reads (F6) as it starts.
   *
   * @param latestRevision the last indicator recorded
   * @param accounts how many billing accounts there are
   */
  void start(long latestRevision, int accounts, Instant at) {
    state = FeeRunState.RUNNING;
    indicatorRevision = latestRevision;
    startedAt = startedAt == null ? at : startedAt;
    accountsTotal = phase == Phase.REVISIT ? exceptions : accounts;
    if (reached == null) {
      accountsDone = 0;
    }
  }

  /** Takes what a chunk of members gave into the counts. */
  void advance(ChunkOutcome chunk) {
    reached = chunk.lastMember();
    accountsDone += chunk.members();
    accountsTotal = Math.max(accountsTotal, accountsDone);
    issued += chunk.issued();
    alreadyIssued += chunk.alreadyIssued();
    exempt += chunk.exempt();
    exceptions += chunk.exceptions() - chunk.exceptionsSettled();
    liable += chunk.liable() - chunk.exceptionsSettled();
  }

  /** No member is left in this phase: goes on to the next one, or ends. */
  void endPhase(Instant at) {
    reached = null;
    if (phase == Phase.SCAN && revisitDue) {
      phase = Phase.REVISIT;
      revisitDue = false;
      accountsTotal = exceptions;
      accountsDone = 0;
      return;
    }
    accountsTotal = accountsDone;
    state = exceptions > 0 ? FeeRunState.COMPLETED_WITH_EXCEPTIONS : FeeRunState.COMPLETED;
    finishedAt = at;
  }

  void fail(String reason, Instant at) {
    state = FeeRunState.FAILED;
    failure = reason;
    finishedAt = at;
  }

  /**
   * Stops a run for good: what it has issued stays issued and counted (F11).
   *
   * @throws ProblemException FEE_RUN_ENDED when it is not under way
   */
  void cancel(String actor, Instant at) {
    if (state.finished()) {
      throw new ProblemException(
          FeesError.FEE_RUN_ENDED, "It is " + state + ", and nothing is left to cancel");
    }
    state = FeeRunState.CANCELLED;
    cancelledBy = actor;
    finishedAt = at;
  }

  /**
   * Takes up what is left: members that a failed run has not reached, then its exceptions (F10). A
   * run that is under way goes on as it is.
   *
   * @return whether a worker has something new to do
   */
  boolean resume() {
    if (dryRun && state != FeeRunState.FAILED && state != FeeRunState.CANCELLED) {
      throw new ProblemException(
          FeesError.FEE_RUN_DRY, "A dry run leaves nothing to resume; request another one");
    }
    switch (state) {
      case QUEUED, RUNNING -> {
        return false;
      }
      case COMPLETED ->
          throw new ProblemException(
              FeesError.FEE_RUN_COMPLETED,
              "Every liable member of this run was invoiced or is exempt");
      case CANCELLED ->
          throw new ProblemException(
              FeesError.FEE_RUN_CANCELLED, "Another run issues what this one has not");
      case COMPLETED_WITH_EXCEPTIONS -> phase = Phase.REVISIT;
      case FAILED -> revisitDue = phase == Phase.SCAN && exceptions > 0;
    }
    state = FeeRunState.QUEUED;
    failure = null;
    finishedAt = null;
    return true;
  }

  public UUID id() {
    return id;
  }

  public int feeYear() {
    return feeYear;
  }

  public boolean dryRun() {
    return dryRun;
  }

  public FeeRunState state() {
    return state;
  }

  UUID scheduleId() {
    return scheduleId;
  }

  Long indicatorRevision() {
    return indicatorRevision;
  }

  Phase phase() {
    return phase;
  }

  UUID reached() {
    return reached;
  }

  public int accountsTotal() {
    return accountsTotal;
  }

  public int accountsDone() {
    return accountsDone;
  }

  public int liable() {
    return liable;
  }

  public int issued() {
    return issued;
  }

  public int alreadyIssued() {
    return alreadyIssued;
  }

  public int exempt() {
    return exempt;
  }

  public int exceptions() {
    return exceptions;
  }

  public String failure() {
    return failure;
  }

  public String cancelledBy() {
    return cancelledBy;
  }

  public String requestedBy() {
    return requestedBy;
  }

  public Instant requestedAt() {
    return requestedAt;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Instant finishedAt() {
    return finishedAt;
  }
}
