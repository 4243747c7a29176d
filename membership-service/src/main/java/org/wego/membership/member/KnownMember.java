package org.wego.membership.member;

import java.util.List;
import java.util.UUID;
import org.wego.membership.organization.Organization;

/**
 * A member as a roster finds it.
 *
 * @param live whether it is a member now
 */
public record KnownMember(
    UUID id, Organization organization, boolean founding, boolean live, List<Period> periods) {}
