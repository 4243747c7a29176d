package org.wego.events.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.event.KnownEvent;
import org.wego.events.vote.BallotBox;
import org.wego.events.vote.LockWaits;
import org.wego.events.vote.VoteKind;
import org.wego.events.vote.VoteTerms;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.ProblemException;

/** Opens the first round of an election, or the next one (E7). */
@ApplicationScoped
public class OpenRound {

  @Inject HoldElection holdElection;
  @Inject Elections elections;
  @Inject Rounds rounds;
  @Inject CandidacyQueries candidacies;
  @Inject CheckEligibility checkEligibility;
  @Inject BallotBox ballotBox;
  @Inject LockWaits lockWaits;
  @Inject Sql sql;
  @Inject Clock clock;

  /** A round that is to be opened. */
  private record Draft(int number, boolean runOff, int seats, List<Rounds.Candidate> candidates) {}

  /**
   * Freezes the roll and opens the round. Before the first one whoever stands is checked once more;
   * a candidate that is not eligible any more is excluded, and not on the ballot.
   *
   * @throws ProblemException NOT_FOUND, ASSEMBLY_OVER, ELECTION_EVENT, EVENT_STATE, ELECTION_STATE,
   *     ELECTION_SEED, ELECTION_WITHOUT_CANDIDATES, and those of {@link BallotBox#open}
   */
  @Transactional
  public void open(UUID electionId, String actor) {
    lockWaits.atMost(LockWaits.DECISION);
    HoldElection.Held held = holdElection.toComeAlone(electionId);
    if (!held.assembly().published()) {
      throw new ProblemException(
          EventsError.EVENT_STATE,
          "The Assembly is %s; it elects when it is published".formatted(held.assembly().state()));
    }
    Election election = held.election();
    election.openRound();
    Draft draft =
        rounds
            .last(electionId)
            .map(last -> following(election, last))
            .orElseGet(() -> first(election, held.assembly(), actor));
    ElectionTerms terms = election.terms();
    int choices = terms.rule().choices(draft.seats(), draft.candidates().size());
    UUID voteId =
        ballotBox.open(
            new VoteTerms(
                terms.eventId(), VoteKind.ELECTION, terms.secrecy(), choices, options(draft)),
            actor);
    rounds.insert(
        new Round(electionId, draft.number(), voteId, draft.runOff(), draft.seats(), choices, null),
        draft.candidates());
    elections.flush();
  }

  private static List<String> options(Draft draft) {
    List<String> options = new ArrayList<>();
    draft.candidates().forEach(candidate -> options.add(candidate.memberId().toString()));
    if (!draft.runOff()) {
      options.add(VoteTerms.NONE);
    }
    options.add(VoteTerms.ABSTAIN);
    return options;
  }

  private Draft first(Election election, KnownEvent assembly, String actor) {
    List<Rounds.Candidate> candidates =
        candidacies.standing(election.id()).stream()
            .filter(candidacy -> staysEligible(election, assembly, candidacy, actor))
            .map(candidacy -> new Rounds.Candidate(candidacy.memberId(), candidacy.name()))
            .toList();
    if (candidates.isEmpty()) {
      throw new ProblemException(
          EventsError.ELECTION_WITHOUT_CANDIDATES, "Nobody who stands is eligible");
    }
    return new Draft(1, false, election.terms().seats(), candidates);
  }

  private boolean staysEligible(
      Election election, KnownEvent assembly, Candidacy candidacy, String actor) {
    List<EligibilityFinding> findings =
        checkEligibility.of(election.kind(), assembly, candidacy.memberId(), candidacy.noticeOn());
    boolean eligible = findings.stream().allMatch(EligibilityFinding::met);
    sql.update(
        """
        UPDATE candidacy
           SET findings = ?::jsonb, checked_at = ?, state = ?, ended_at = ?, ended_by = ?
         WHERE id = ?
        """,
        FindingsJson.write(findings),
        clock.instant(),
        eligible ? CandidacyState.STANDING : CandidacyState.EXCLUDED,
        eligible ? null : clock.instant(),
        eligible ? null : actor,
        candidacy.id());
    return eligible;
  }

  private Draft following(Election election, Round last) {
    int seats = election.terms().seats() - rounds.elected(election.id()).size();
    // What did not count is held again as it was.
    boolean runOff = last.outcome() == RoundEnd.NEXT_ROUND || last.runOff();
    return new Draft(last.number() + 1, runOff, seats, rounds.goingOn(last));
  }
}
