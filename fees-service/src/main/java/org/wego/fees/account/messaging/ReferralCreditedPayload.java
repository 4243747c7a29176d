package org.wego.fees.account.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.wego.fees.exemption.RecordReferralCredit;

/** The fields of referral-credited that fees reads. */
record ReferralCreditedPayload(
    UUID memberId, UUID applicationId, UUID newMemberId, String newMemberName, LocalDate formedOn) {

  RecordReferralCredit.Credit toCredit() {
    return new RecordReferralCredit.Credit(
        memberId, newMemberId, newMemberName, applicationId, formedOn);
  }
}
