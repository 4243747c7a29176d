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
 * @param subject those that this login began and that are no member's; of all entries, those of
 *     editions on whose panel this login is not, or {@code null}
 */
public record EntryScope(boolean all, UUID memberId, String subject) {

  public static final EntryScope ALL = new EntryScope(true, null, null);

  private static final String NOT_JUDGED =
      "not exists (select 1 from AwardJudge j where j.editionId = r.editionId"
          + " and j.subject = :ownSubject"
          + " and j.state = org.wego.awards.judge.JudgeState.ACCEPTED)";

  /**
   * What the caller enters itself; everything for the Secretariat, save that whoever judges an
   * edition sees of it what its judges see (A5).
   */
  public static EntryScope of(AwardsCaller caller) {
    return caller.secretariat()
        ? new EntryScope(true, null, caller.subject())
        : new EntryScope(false, caller.memberId().orElse(null), caller.subject());
  }

  /** The condition on entries {@code r}; {@code null} for all of them. */
  String condition() {
    if (all) {
      return subject == null ? null : NOT_JUDGED;
    }
    String own = "r.ownerMemberId is null and r.ownerSubject = :ownSubject";
    return memberId == null ? own : "r.ownerMemberId = :ownMember or " + own;
  }

  /** The values of the condition's named parameters. */
  Map<String, Object> parameters() {
    if (all) {
      return subject == null ? Map.of() : Map.of("ownSubject", subject);
    }
    return memberId == null
        ? Map.of("ownSubject", subject)
        : Map.of("ownMember", memberId, "ownSubject", subject);
  }
}
