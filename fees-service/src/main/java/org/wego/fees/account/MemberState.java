package org.wego.fees.account;

import java.util.List;
import java.util.UUID;
import org.wego.fees.MemberCategory;
import org.wego.fees.OrganizationType;
import org.wego.fees.Region;

/**
 * A member as membership has it.
 *
 * @param nativeName {@code null} when there is none, as are address and population
 * @param populationYear {@code null} for an undated figure (F7a)
 * @param category {@code null} once the membership has ended
 * @param periods the whole history (M6)
 * @param successorId the member that goes on for it (M9), {@code null} for none
 */
public record MemberState(
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
    List<BillingPeriod> periods,
    UUID successorId) {}
