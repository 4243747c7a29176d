package org.wego.events.matchmaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.events.event.HoldEvent;
import org.wego.events.matchmaking.MeetingRunResult.Changes;
import org.wego.events.matchmaking.MeetingRunResult.Fulfilment;
import org.wego.events.matchmaking.MeetingRuns.Claim;
import org.wego.events.matchmaking.Situation.Held;
import org.wego.events.matchmaking.Situation.Wish;

/**
 * Begins and concludes a run, each in a transaction; the solver works between them without one.
 * What changed in the meantime is seen in the end: a schedule that does not hold any more is thrown
 * away, and the run begins again.
 */
@ApplicationScoped
class CarryOutMeetingRun {

  /** How much longer than the solver may take a worker keeps a run. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private static final String CLOSED = "The event was cancelled, or is not published any more";
  private static final String RESTLESS = "Wishes, slots or tables kept changing; ask again later";

  @Inject MeetingRuns runs;
  @Inject ReadSituation readSituation;
  @Inject DraftSchedules drafts;
  @Inject MeetingConfig config;
  @Inject HoldEvent holdEvent;

  /** Takes a run, unless somebody else has it, or it was begun too often. */
  @Transactional(TxType.MANDATORY)
  Optional<Claim> claim(UUID runId) {
    Optional<Claim> claim = runs.claim(runId, config.timeLimit().plus(MARGIN));
    claim.filter(this::exhausted).ifPresent(one -> runs.fail(one, RESTLESS));
    return claim.filter(one -> !exhausted(one));
  }

  private boolean exhausted(Claim claim) {
    return claim.attempt() > config.attempts();
  }

  /** What there is to plan. */
  @Transactional(TxType.MANDATORY)
  Situation look(Claim claim) {
    return readSituation.of(claim.eventId());
  }

  /**
   * Makes the draft of a schedule if it still holds. No request is withdrawn or declined while that
   * is looked at: they are held here.
   *
   * @return whether the run is to begin again
   */
  @Transactional(TxType.MANDATORY)
  boolean conclude(Claim claim, Proposal proposal) {
    boolean published = holdEvent.together(claim.eventId()).published();
    readSituation.holdWishes(claim.eventId());
    if (!runs.hold(claim)) {
      return false;
    }
    if (!published) {
      runs.fail(claim, CLOSED);
      return false;
    }
    Situation now = readSituation.of(claim.eventId());
    if (!now.accepts(proposal)) {
      runs.giveBack(claim);
      return true;
    }
    drafts.replace(claim, now, proposal);
    runs.complete(claim, proposal.score(), result(now, proposal));
    return false;
  }

  /** Ends a run for a fault that trying again does not cure. */
  @Transactional(TxType.MANDATORY)
  boolean fail(Claim claim, String failure) {
    runs.fail(claim, failure);
    return true;
  }

  /** Leaves a run to whoever comes next. */
  @Transactional(TxType.MANDATORY)
  boolean giveBack(Claim claim) {
    runs.giveBack(claim);
    return true;
  }

  private static MeetingRunResult result(Situation now, Proposal proposal) {
    return new MeetingRunResult(
        now.people(),
        now.slots().size(),
        now.tables().size(),
        Arrays.stream(WishPriority.values())
            .map(priority -> fulfilment(now.wishes(), proposal, priority))
            .toList(),
        changes(now, proposal),
        proposal.costs(),
        proposal.unplaced());
  }

  private static Fulfilment fulfilment(
      List<Wish> wishes, Proposal proposal, WishPriority priority) {
    List<Wish> those = wishes.stream().filter(wish -> wish.priority() == priority).toList();
    int placed = (int) those.stream().filter(wish -> proposal.place(wish).isPresent()).count();
    return new Fulfilment(priority, those.size(), placed);
  }

  private static Changes changes(Situation now, Proposal proposal) {
    int kept = 0;
    int moved = 0;
    int added = 0;
    int lost = 0;
    for (Wish wish : now.wishes()) {
      Optional<UUID> before = now.held(wish).map(Held::slotId);
      Optional<UUID> after = proposal.place(wish).map(Proposal.Place::slotId);
      if (before.isEmpty()) {
        added += after.isPresent() ? 1 : 0;
      } else if (after.isEmpty()) {
        lost++;
      } else if (after.equals(before)) {
        kept++;
      } else {
        moved++;
      }
    }
    return new Changes(kept, moved, added, lost, now.droppedOut());
  }
}
