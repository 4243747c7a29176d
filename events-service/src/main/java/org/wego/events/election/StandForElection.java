package org.wego.events.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.member.KnownMembers;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Makes a member a candidate, or lets it stand back (E7). */
@ApplicationScoped
public class StandForElection {

  @Inject HoldElection holdElection;
  @Inject CheckEligibility checkEligibility;
  @Inject CandidacyQueries candidacies;
  @Inject KnownMembers members;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * @return the candidacy's id
   * @throws ProblemException NOT_FOUND, ASSEMBLY_OVER, ELECTION_EVENT, ELECTION_STATE,
   *     CANDIDACY_NOTICE, CANDIDACY_EXISTS, CANDIDATE_NOT_ELIGIBLE with each rule that the member
   *     does not meet
   */
  @Transactional
  public UUID stand(UUID electionId, NewCandidacy candidacy, String actor) {
    HoldElection.Held held = holdElection.toCome(electionId);
    held.election().requireCandidacies();
    LocalDate today = LocalDate.now(clock);
    LocalDate noticeOn = Objects.requireNonNullElse(candidacy.noticeOn(), today);
    new Faults()
        .addIf(noticeOn.isAfter(today), "/noticeOn", "OUT_OF_RANGE", "The day is still to come")
        .addIf(
            noticeOn.isBefore(today) && candidacy.noticeReference() == null,
            "/noticeReference",
            "REQUIRED",
            "Say where the earlier notice is kept")
        .throwIfAny(EventsError.CANDIDACY_NOTICE);
    if (candidacies.isStanding(electionId, candidacy.memberId())) {
      throw new ProblemException(
          EventsError.CANDIDACY_EXISTS, "The member is among the candidates");
    }
    List<EligibilityFinding> findings =
        checkEligibility.of(
            held.election().kind(), held.assembly(), candidacy.memberId(), noticeOn);
    requireEligible(findings);
    UUID id = Ids.next();
    Instant now = clock.instant();
    sql.update(
        """
        INSERT INTO candidacy (id, election_id, member_id, name, state, notice_on,
                               notice_reference, statement, findings, checked_at, submitted_at,
                               submitted_by)
        VALUES (?, ?, ?, ?, 'STANDING', ?, ?, ?, ?::jsonb, ?, ?, ?)
        """,
        id,
        electionId,
        candidacy.memberId(),
        members.find(candidacy.memberId()).orElseThrow().name(),
        noticeOn,
        candidacy.noticeReference(),
        candidacy.statement(),
        FindingsJson.write(findings),
        now,
        now,
        actor);
    return id;
  }

  private static void requireEligible(List<EligibilityFinding> findings) {
    Faults faults = new Faults();
    findings.stream()
        .filter(finding -> !finding.met())
        .forEach(finding -> faults.add("/memberId", finding.rule().name(), finding.detail()));
    faults.throwIfAny(EventsError.CANDIDATE_NOT_ELIGIBLE);
  }

  /**
   * The member does not stand any more; possible until the first round opens.
   *
   * @param memberId whose candidacy it has to be, {@code null} for anybody's
   * @throws ProblemException NOT_FOUND, CANDIDACY_ENDED, ELECTION_STATE
   */
  @Transactional
  public void withdraw(UUID electionId, UUID candidacyId, UUID memberId, String actor) {
    HoldElection.Held held = holdElection.of(electionId);
    Candidacy candidacy =
        candidacies
            .find(electionId, candidacyId)
            .filter(found -> memberId == null || found.memberId().equals(memberId))
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such candidacy"));
    if (candidacy.state() != CandidacyState.STANDING) {
      throw new ProblemException(
          EventsError.CANDIDACY_ENDED, "The candidacy is " + candidacy.state());
    }
    held.election().requireCandidacies();
    sql.update(
        "UPDATE candidacy SET state = 'WITHDRAWN', ended_at = ?, ended_by = ? WHERE id = ?",
        clock.instant(),
        actor,
        candidacyId);
  }
}
