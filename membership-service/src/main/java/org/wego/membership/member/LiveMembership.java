package org.wego.membership.member;

import java.util.UUID;
import org.wego.membership.organization.Category;

/** The membership that an organization has now. */
public record LiveMembership(UUID memberId, Category category) {}
