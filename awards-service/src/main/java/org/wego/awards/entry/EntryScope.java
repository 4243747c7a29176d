package org.wego.awards.entry;

import java.util.Map;
import java.util.UUID;
import org.wego.awards.AwardsCaller;

/**
 * Whose entries a caller reaches. It is part of every query, so that what is not the caller's is
 * not found at all.
 *
 * @param all every entry: the Secretariat
 * @param memberId those of this member, {@code null} for none
 * @param subject those that this login began and that are no member's
 */
public record EntryScope(boolean all, UUID memberId, String subject) {

  public static final EntryScope ALL = new EntryScope(true, null, null);

  /** What the caller enters itself; everything for the Secretariat. */
  public static EntryScope of(AwardsCaller caller) {
    return caller.secretariat()
        ? ALL
        : new EntryScope(false, caller.memberId().orElse(null), caller.subject());
  }

  /** The condition on entries {@code r}; {@code null} for all of them. */
  String condition() {
    if (all) {
      return null;
    }
    String own = "r.ownerMemberId is null and r.ownerSubject = :ownSubject";
    return memberId == null ? own : "r.ownerMemberId = :ownMember or " + own;
  }

  /** The values of the condition's named parameters. */
  Map<String, Object> parameters() {
    if (all) {
      return Map.of();
    }
    return memberId == null
        ? Map.of("ownSubject", subject)
        : Map.of("ownMember", memberId, "ownSubject", subject);
  }
}
