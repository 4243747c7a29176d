package org.wego.membership.member.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.member.MemberEvent;

/** The contract's record of a credit: the referrer, and whom it brought in (M12). */
record ReferralCreditedPayload(
    UUID memberId,
    UUID applicationId,
    UUID newMemberId,
    String newMemberName,
    LocalDate formedOn,
    int year) {

  static ReferralCreditedPayload from(MemberEvent.ReferralCredited event) {
    return new ReferralCreditedPayload(
        event.member().id(),
        event.credit().applicationId(),
        event.credit().newMemberId(),
        event.newMemberName(),
        event.credit().formedOn(),
        event.credit().year());
  }
}
