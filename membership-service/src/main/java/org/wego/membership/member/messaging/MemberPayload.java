package org.wego.membership.member.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wego.membership.member.MemberState;
import org.wego.membership.member.ReferralCredit;

/** The contract's record of a member: its whole state, without any person. */
record MemberPayload(
    UUID memberId,
    String name,
    String nativeName,
    String organizationType,
    String region,
    String country,
    String address,
    Long population,
    Integer populationYear,
    boolean founding,
    String category,
    List<PeriodPayload> periods,
    List<CreditPayload> referralCredits,
    UUID successorId,
    UUID splitFromId) {

  record PeriodPayload(String category, LocalDate from, LocalDate to) {}

  record CreditPayload(UUID applicationId, UUID newMemberId, int year, LocalDate formedOn) {

    static CreditPayload from(ReferralCredit credit) {
      return new CreditPayload(
          credit.applicationId(), credit.newMemberId(), credit.year(), credit.formedOn());
    }
  }

  static MemberPayload from(MemberState member) {
    var organization = member.organization();
    return new MemberPayload(
        member.id(),
        organization.name(),
        organization.nativeName(),
        organization.type().name(),
        organization.region().name(),
        organization.country(),
        organization.address(),
        organization.population(),
        organization.populationYear(),
        member.founding(),
        member.category() == null ? null : member.category().name(),
        member.periods().stream()
            .map(period -> new PeriodPayload(period.category().name(), period.from(), period.to()))
            .toList(),
        member.referralCredits().stream().map(CreditPayload::from).toList(),
        member.successorId(),
        member.splitFromId());
  }
}
