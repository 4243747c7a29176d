package org.wego.membership.leadership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.wego.membership.MembershipError;

/**
 * Seats whom a General Assembly elected (G2a). All elections of an Assembly fill one term; the
 * first of them opens it. What cannot be done as elected is a finding for the Secretariat, and
 * never a failure: the Assembly has spoken, and what it says next has to be heard as well.
 */
@ApplicationScoped
public class SeatElected {

  @Inject Sittings sittings;
  @Inject LeadershipTerms terms;
  @Inject OpenTerm openTerm;
  @Inject Elections elections;
  @Inject ElectionFindings findings;
  @Inject LeadershipConfig numbers;
  @Inject Clock clock;

  /** Seats the elected; an election that was taken in already changes nothing. */
  @Transactional
  public void seat(ElectionResult result, String actor) {
    Sitting sitting =
        sittings.open(
            result.elected(), result.effectiveOn(), () -> termOf(result).orElse(null), actor);
    if (elections.findByIdOptional(result.id()).isPresent()) {
      return;
    }
    Optional<ElectionKind> kind = ElectionKind.named(result.kind());
    Optional<Refusal> whole = kind.flatMap(known -> refusal(known, result)).or(() -> unknown(kind));
    if (whole.isPresent()) {
      elections.persistAndFlush(new Election(result, null, clock.instant()));
      note(result, null, whole.get());
    } else {
      seat(sitting, kind.orElseThrow(), result, actor);
    }
  }

  private static Optional<Refusal> unknown(Optional<ElectionKind> kind) {
    return kind.isPresent()
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                MembershipError.ELECTION_UNKNOWN, "kind", "No office comes with this election"));
  }

  private Optional<Refusal> refusal(ElectionKind kind, ElectionResult result) {
    int elected = result.elected().size();
    if (kind.office().isSingle() ? elected != 1 : elected == 0) {
      return Optional.of(
          new Refusal(
              MembershipError.ELECTED_NUMBER,
              "electedMemberIds",
              elected + " were elected where there is one seat"));
    }
    return kind == ElectionKind.EXECUTIVE_COMMITTEE && elected > numbers.maxCommittee()
        ? Optional.of(
            new Refusal(
                MembershipError.COMMITTEE_FULL,
                "electedMemberIds",
                elected
                    + " were elected, and the Executive Committee has at most "
                    + numbers.maxCommittee()
                    + " cities"))
        : Optional.empty();
  }

  private void seat(Sitting sitting, ElectionKind kind, ElectionResult result, String actor) {
    LeadershipTerm term = term(sitting, result, actor);
    elections.persistAndFlush(new Election(result, term.id(), clock.instant()));
    for (UUID elected : result.elected()) {
      Seat seat =
          sitting.untilSuccessors(
              term, new Seat(kind.office(), elected, result.effectiveOn(), null));
      if (!sitting.holds(term, seat)) {
        // One after the other: each sees the seats that were taken before it.
        sitting
            .refusal(term, seat)
            .ifPresentOrElse(
                refusal -> note(result, elected, refusal),
                () -> sitting.assume(term, seat, result.id()));
      }
    }
    sittings.close(sitting);
  }

  /** The term of the Assembly, opened by the first of its elections. */
  private LeadershipTerm term(Sitting sitting, ElectionResult result, String actor) {
    Optional<LeadershipTerm> known = termOf(result).flatMap(sitting::term);
    if (known.isPresent()) {
      known.get().convene(result.assembly());
      return known.get();
    }
    TermDraft draft = TermDraft.of(null, result.effectiveOn(), null, numbers.termYears());
    if (terms.count("name", draft.name()) > 0) {
      draft =
          new TermDraft(
              draft.name() + " of " + result.effectiveOn(), draft.beginsOn(), draft.nominalEnd());
    }
    return sitting.add(openTerm.open(draft, result.assembly(), actor));
  }

  /** That of the Assembly, or one that the Secretariat opened for the same day. */
  private Optional<UUID> termOf(ElectionResult result) {
    return terms.idOf(result.assembly().id(), result.effectiveOn());
  }

  private void note(ElectionResult result, UUID memberId, Refusal refusal) {
    findings.persistAndFlush(new ElectionFinding(result.id(), memberId, refusal, clock.instant()));
  }
}
