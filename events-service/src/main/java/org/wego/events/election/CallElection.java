package org.wego.events.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.assembly.HoldAssembly;
import org.wego.events.event.EventQueries;
import org.wego.events.event.EventState;
import org.wego.events.event.HostAssembly;
import org.wego.events.event.KnownEvent;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/** Calls an election of a General Assembly, and publishes what its lot is drawn by (E7). */
@ApplicationScoped
public class CallElection {

  @Inject Elections elections;
  @Inject EventQueries events;
  @Inject HoldAssembly holdAssembly;
  @Inject HoldElection holdElection;
  @Inject HostAssembly hostAssembly;
  @Inject ElectionConfig config;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * @return its id
   * @throws ProblemException EVENT_UNKNOWN, ELECTION_EVENT, ELECTION_SEATS, ASSEMBLY_OVER,
   *     ELECTION_EXISTS, ASSEMBLY_HOSTED
   */
  @Transactional
  public UUID call(ElectionTerms terms, String actor) {
    check(terms);
    // Whoever decides on a host takes its turn before it locks anything else.
    hostAssembly.lock();
    // Alone, so that of two calls for the same office one sees the other.
    holdAssembly.alone(terms.eventId());
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
    if (terms.kind() == ElectionKind.NEXT_HOST) {
      requireUndecided(hostAssembly.ordinalAfter(terms.eventId()));
    }
    UUID id = Ids.next();
    elections.persistAndFlush(new Election(id, terms, actor, clock.instant()));
    return id;
  }

  /** Of which Assembly a decided call for bids named the host, the one before elects none. */
  private void requireUndecided(int ordinal) {
    if (sql.find(
            """
            SELECT 1 FROM hosting_call c
              JOIN hosting_bid b ON b.id = c.decided_bid_id
              JOIN event a ON a.ordinal = c.ordinal AND a.host_member_id = b.member_id
             WHERE c.ordinal = ? AND c.state = 'DECIDED' AND a.state <> 'CANCELLED'
            """,
            row -> true,
            ordinal)
        .isPresent()) {
      throw new ProblemException(
          EventsError.ASSEMBLY_HOSTED,
          "The host of Assembly %d was decided by a call for bids".formatted(ordinal));
    }
  }

  private void check(ElectionTerms terms) {
    KnownEvent event = events.known(terms.eventId()).orElse(null);
    new Faults()
        .addIf(event == null, "/eventId", "EVENT_UNKNOWN", "There is no such event")
        .throwIfAny(EventsError.EVENT_UNKNOWN);
    new Faults()
        .addIf(
            !event.assembly() || event.state() == EventState.DRAFT || event.startsOn() == null,
            "/eventId",
            "ELECTION_EVENT",
            "It is no Assembly, or a draft, or its days are not known")
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
