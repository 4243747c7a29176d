package org.wego.awards.practice;

import java.util.UUID;
import org.wego.awards.AwardsCaller;

/**
 * What a caller sees of the library besides what is published: all, or what is its own.
 *
 * @param memberId the member for which the caller acts, {@code null} for none
 * @param subject the caller's login
 */
public record PracticeScope(boolean all, UUID memberId, String subject) {

  public static PracticeScope of(AwardsCaller caller) {
    return new PracticeScope(
        caller.secretariat(), caller.memberId().orElse(null), caller.subject());
  }

  /** Whether a practice or an entry of this owner is the caller's own. */
  boolean owns(UUID ownerMemberId, String ownerSubject) {
    return ownerMemberId == null ? subject.equals(ownerSubject) : ownerMemberId.equals(memberId);
  }
}
