package org.wego.fees.account.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wego.fees.MemberCategory;
import org.wego.fees.OrganizationType;
import org.wego.fees.Region;
import org.wego.fees.account.BillingPeriod;
import org.wego.fees.account.MemberState;

/** The fields of a member event that fees reads. */
record MemberPayload(
    UUID memberId,
    String name,
    String nativeName,
    OrganizationType organizationType,
    Region region,
    String country,
    String address,
    Long population,
    Integer populationYear,
    MemberCategory category,
    List<Period> periods,
    UUID successorId) {

  record Period(MemberCategory category, LocalDate from, LocalDate to) {}

  MemberState toState() {
    return new MemberState(
        memberId,
        name,
        nativeName,
        organizationType,
        region,
        country,
        address,
        population,
        populationYear,
        category,
        periods.stream().map(p -> new BillingPeriod(p.category(), p.from(), p.to())).toList(),
        successorId);
  }
}
