package org.wego.events.matchmaking;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * For which participants a caller acts.
 *
 * @param all for every one
 * @param subject for the participants with this login, and of delegations that it registered, or
 *     heads for an organization that is no member
 * @param memberId for those of this member; {@code null} for none
 */
public record ParticipantScope(boolean all, String subject, UUID memberId) {

  /**
   * The condition that those participants meet.
   *
   * @param person the participant's alias
   * @param delegation the alias of his or her delegation
   */
  static String condition(String person, String delegation) {
    return """
    (?::boolean OR %1$s.subject = ? OR %2$s.owner_subject = ? OR %2$s.member_id = ?
      OR %2$s.member_id IS NULL AND EXISTS (
           SELECT FROM participant h
            WHERE h.delegation_id = %1$s.delegation_id AND h.role = 'HEAD' AND h.subject = ?))
    """
        .formatted(person, delegation);
  }

  /** The parameters of the condition. */
  List<Object> parameters() {
    return Arrays.asList(all, subject, subject, memberId, subject);
  }
}
