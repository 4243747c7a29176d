package org.wego.membership.member;

import java.util.UUID;
import org.wego.membership.Roles;
import org.wego.membership.organization.Region;
import org.wego.platform.http.security.Caller;

/**
 * Whose members' inner data a caller may see.
 *
 * @param all every member's: the Secretariat
 * @param region those of one region, for a Regional Office; {@code null} for none
 * @param memberId this member's own, {@code null} for none
 */
public record MemberScope(boolean all, Region region, UUID memberId) {

  /** Every member. */
  public static final MemberScope ALL = new MemberScope(true, null, null);

  /** What the caller may see, by its roles and claims. */
  public static MemberScope of(Caller caller) {
    return new MemberScope(
        caller.hasRole(Roles.SECRETARIAT),
        caller.hasRole(Roles.REGIONAL_OFFICE)
            ? caller.claim("region").flatMap(Region::named).orElse(null)
            : null,
        caller.hasRole(Roles.MEMBER) ? caller.uuidClaim("member_id").orElse(null) : null);
  }

  /** Whether the member is in it by its id alone, whatever its region. */
  boolean holds(UUID id) {
    return all || id.equals(memberId);
  }

  /** The same without the members of a Regional Office, which sees less than the member itself. */
  public MemberScope withoutRegion() {
    return new MemberScope(all, null, memberId);
  }
}
