package org.wego.membership.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.member.ReferralCredit;
import org.wego.platform.problem.ProblemException;

/**
 * The claim that a member brought an applicant in (M12). Two things make it a credit, in whichever
 * order they happen: the Secretariat confirms it, and the applicant becomes FULL.
 */
@Entity
class Referral {

  @Id private UUID applicationId;
  private UUID referrerId;

  @Enumerated(EnumType.STRING)
  private ReferralStatus status;

  private Instant claimedAt;
  private Instant decidedAt;
  private String decidedBy;
  private String evidence;
  private String reason;
  private UUID formedMemberId;
  private LocalDate formedOn;

  protected Referral() {}

  /** What an application claims. */
  Referral(UUID applicationId, UUID referrerId, Instant at) {
    this.applicationId = applicationId;
    this.referrerId = referrerId;
    this.status = ReferralStatus.CLAIMED;
    this.claimedAt = at;
  }

  /** The Secretariat found the claim to be true. */
  void confirm(String foundEvidence, Instant at, String actor) {
    decide(ReferralStatus.CONFIRMED, at, actor);
    evidence = foundEvidence;
  }

  /** The Secretariat did not find the claim to be true. */
  void refuse(String why, Instant at, String actor) {
    decide(ReferralStatus.REFUSED, at, actor);
    reason = why;
  }

  /** The applicant became FULL, which is what a member that was "formed" means. */
  void form(UUID member, LocalDate day) {
    formedMemberId = member;
    formedOn = day;
  }

  /** The credit that it is; empty while it is a claim, refused, or its applicant is not FULL. */
  Optional<ReferralCredit> credit() {
    return status == ReferralStatus.CONFIRMED && formedOn != null
        ? Optional.of(new ReferralCredit(applicationId, formedMemberId, formedOn))
        : Optional.empty();
  }

  UUID referrerId() {
    return referrerId;
  }

  ReferralDetails details() {
    return new ReferralDetails(
        applicationId,
        referrerId,
        status,
        evidence,
        reason,
        decidedAt,
        credit().map(ReferralCredit::formedOn).orElse(null));
  }

  private void decide(ReferralStatus decided, Instant at, String actor) {
    if (status != ReferralStatus.CLAIMED) {
      throw new ProblemException(MembershipError.REFERRAL_DECIDED, "The referral is " + status);
    }
    status = decided;
    decidedAt = at;
    decidedBy = actor;
  }
}
