package org.wego.membership.member;

import java.util.List;
import java.util.UUID;
import org.wego.membership.organization.Category;
import org.wego.membership.organization.Organization;

/**
 * A member as it stands after a change.
 *
 * @param founding whether it attended the Inaugural General Assembly (M5)
 * @param category the open period's category, {@code null} when the membership has ended
 * @param periods the whole history (M6), oldest first
 * @param referralCredits the new members that it brought in (M12), oldest first
 * @param successorId the member that it was merged into, or the principal one that it was split
 *     into (M9); {@code null} for none
 * @param splitFromId the member whose split made it (M9), {@code null} for none
 */
public record MemberState(
    UUID id,
    Organization organization,
    boolean founding,
    Category category,
    List<Period> periods,
    List<ReferralCredit> referralCredits,
    UUID successorId,
    UUID splitFromId) {}
