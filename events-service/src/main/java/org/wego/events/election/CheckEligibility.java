package org.wego.events.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wego.events.assembly.VotingStatutes;
import org.wego.events.election.EligibilityRules.Applicant;
import org.wego.events.event.KnownEvent;
import org.wego.events.member.KnownMembers;
import org.wego.events.standing.KnownStanding;
import org.wego.events.standing.KnownStandings;

/** Finds whether a member may stand in an election, by what is known of it now (E7). */
@ApplicationScoped
class CheckEligibility {

  @Inject KnownMembers members;
  @Inject KnownStandings standings;
  @Inject ElectionConfig config;
  @Inject VotingStatutes statutes;

  /**
   * Each rule that applies, met or not.
   *
   * @param noticeOn the day of the written notice
   */
  List<EligibilityFinding> of(
      ElectionKind kind, KnownEvent assembly, UUID memberId, LocalDate noticeOn) {
    return new EligibilityRules(config.presidentNotice(), statutes.arrearsSuspend())
        .check(
            kind,
            assembly.startsOn(),
            new Applicant(
                members.find(memberId).orElse(null),
                standings.find(memberId).map(KnownStanding::standing).orElse(null),
                noticeOn));
  }
}
