package org.wego.membership.member;

import java.util.UUID;
import org.wego.membership.organization.Region;

/**
 * Whose members' inner data a caller may see.
 *
 * @param all every member's: the Secretariat
 * @param region those of one region, for a Regional Office; {@code null} for none
 * @param memberId this member's own, {@code null} for none
 */
public record MemberScope(boolean all, Region region, UUID memberId) {}
