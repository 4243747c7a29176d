package org.wego.membership.member;

import java.util.List;
import java.util.UUID;
import org.wego.membership.organization.Organization;

/**
 * A member's public profile.
 *
 * @param present the open period, {@code null} when the membership has ended
 * @param periods the whole history (M6), oldest first
 */
public record MemberDetails(
    UUID id,
    Organization organization,
    boolean founding,
    Period present,
    List<Period> periods,
    long version) {}
