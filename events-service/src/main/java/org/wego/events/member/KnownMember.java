package org.wego.events.member;

import java.util.UUID;
import org.wego.events.MemberCategory;
import org.wego.events.OrganizationType;
import org.wego.events.Region;

/**
 * A member as its events tell.
 *
 * @param nativeName {@code null} for none
 * @param category {@code null} when the membership has ended
 */
public record KnownMember(
    UUID memberId,
    String name,
    String nativeName,
    OrganizationType organizationType,
    Region region,
    String country,
    MemberCategory category) {}
