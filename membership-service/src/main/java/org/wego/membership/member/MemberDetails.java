package org.wego.membership.member;

import java.util.List;
import java.util.UUID;
import org.wego.membership.organization.Organization;

/**
 * A member's public profile.
 *
 * @param organization what was known of it on the day asked for
 * @param formerNames the names that it had before that day's, oldest first
 * @param present the period of that day, {@code null} when it was no member
 * @param periods the whole history (M6), oldest first
 */
public record MemberDetails(
    UUID id,
    Organization organization,
    List<FormerName> formerNames,
    boolean founding,
    Period present,
    List<Period> periods,
    long version) {}
