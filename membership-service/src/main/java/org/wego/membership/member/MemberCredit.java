package org.wego.membership.member;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of a member's credits: one for each application, written once (M12). */
@Entity
@Immutable
@Table(name = "referral_credit")
class MemberCredit {

  @Id private UUID applicationId;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "member_id")
  private Member member;

  private UUID newMemberId;
  private LocalDate formedOn;

  protected MemberCredit() {}

  MemberCredit(Member member, ReferralCredit credit) {
    this.applicationId = credit.applicationId();
    this.member = member;
    this.newMemberId = credit.newMemberId();
    this.formedOn = credit.formedOn();
  }

  ReferralCredit toCredit() {
    return new ReferralCredit(applicationId, newMemberId, formedOn);
  }
}
