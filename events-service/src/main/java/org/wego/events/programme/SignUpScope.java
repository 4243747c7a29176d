package org.wego.events.programme;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.wego.events.EventsCaller;

/**
 * For whom a caller signs up: for itself, as a delegation's owner or head for its people, and for
 * everyone who runs the event. It is part of every query, so that what is another's is not found.
 *
 * @param all everybody
 * @param memberId those of this member's delegation, {@code null} for none
 * @param subject the login: its own participant, and those of delegations that it registered or
 *     heads
 */
public record SignUpScope(boolean all, UUID memberId, String subject) {

  /** The condition on participants {@code p} of delegations {@code d}. */
  static final String CONDITION =
      """
      (?::boolean OR d.member_id = ?::uuid OR d.owner_subject = ? OR p.subject = ?
       OR EXISTS (SELECT FROM participant h
                   WHERE h.delegation_id = d.id AND h.role = 'HEAD' AND h.subject = ?))
      """;

  /** The caller's own. */
  public static SignUpScope of(EventsCaller caller, boolean organizes) {
    return new SignUpScope(organizes, caller.memberId().orElse(null), caller.subject());
  }

  /** The parameters of the condition. */
  List<Object> parameters() {
    return Arrays.asList(all, memberId, subject, subject, subject);
  }
}
