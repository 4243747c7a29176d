package org.wego.events.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.event.EventQueries;
import org.wego.events.event.EventState;
import org.wego.events.event.HoldEvent;
import org.wego.events.event.KnownEvent;
import org.wego.platform.id.Ids;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/** Calls an election of a General Assembly, and publishes what its lot is drawn by (E7). */
@ApplicationScoped
public class CallElection {

  @Inject Elections elections;
  @Inject EventQueries events;
  @Inject HoldEvent holdEvent;
  @Inject HoldElection holdElection;
  @Inject ElectionConfig config;
  @Inject Clock clock;

  /**
   * @return its id
   * @throws ProblemException EVENT_UNKNOWN, ELECTION_EVENT, ELECTION_SEATS, ELECTION_EXISTS
   */
  @Transactional
  public UUID call(ElectionTerms terms, String actor) {
    new Faults()
        .addIf(
            events.known(terms.eventId()).isEmpty(),
            "/eventId",
            "EVENT_UNKNOWN",
            "There is no such event")
        .throwIfAny(EventsError.EVENT_UNKNOWN);
    // Alone, so that of two calls for the same office one sees the other.
    check(holdEvent.alone(terms.eventId()), terms);
    if (elections.count(
            "eventId = ?1 and kind = ?2 and state not in (?3, ?4)",
            terms.eventId(),
            terms.kind(),
            ElectionState.UNFILLED,
            ElectionState.ABANDONED)
        > 0) {
      throw new ProblemException(
          EventsError.ELECTION_EXISTS,
          "The Assembly elects, or has elected: %s".formatted(terms.kind()));
    }
    UUID id = Ids.next();
    elections.persistAndFlush(new Election(id, terms, actor, clock.instant()));
    return id;
  }

  private void check(KnownEvent event, ElectionTerms terms) {
    new Faults()
        .addIf(
            !event.assembly()
                || event.state() == EventState.DRAFT
                || event.cancelled()
                || event.startsOn() == null,
            "/eventId",
            "ELECTION_EVENT",
            "It is no Assembly, or a draft or cancelled, or its days are not known")
        .throwIfAny(EventsError.ELECTION_EVENT);
    int most = terms.kind().isSingle() ? 1 : config.committeeSeats();
    new Faults()
        .addIf(terms.seats() > most, "/seats", "OUT_OF_RANGE", "There are at most " + most)
        .throwIfAny(EventsError.ELECTION_SEATS);
  }

  /**
   * Publishes the seed of the lot, once and before the first ballot; the same seed again changes
   * nothing.
   *
   * @throws ProblemException NOT_FOUND, ELECTION_SEED_UNUSED, ELECTION_SEED
   */
  @Transactional
  public void publishSeed(UUID electionId, String seed) {
    holdElection.of(electionId).election().publishSeed(seed, clock.instant());
    elections.flush();
  }
}
