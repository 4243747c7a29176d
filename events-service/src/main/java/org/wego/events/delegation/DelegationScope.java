package org.wego.events.delegation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * Whose delegations a caller reaches. It is part of every query, so that what is not the caller's
 * is not found at all.
 *
 * @param all every delegation of the event: its organizer
 * @param memberId that of this member, {@code null} for none
 * @param subject those that this login registered, or heads, and that are no member's: what the
 *     organizer registers for an organization nobody else would answer for. It also reads what is
 *     its own as a participant
 */
public record DelegationScope(boolean all, UUID memberId, String subject) {

  public static final DelegationScope ALL = new DelegationScope(true, null, null);

  /** The condition on delegations {@code d}, with a question mark for each of its parameters. */
  public static final String CONDITION =
      """
      (?::boolean OR d.member_id = ?::uuid
        OR d.member_id IS NULL AND (d.owner_subject = ?::text OR EXISTS (
             SELECT FROM participant h
              WHERE h.delegation_id = d.id AND h.role = 'HEAD' AND h.subject = ?::text
                AND h.removed_at IS NULL AND h.erased_at IS NULL)))
      """;

  /** As {@link #CONDITION}, or the participant {@code p} is the caller: for what one only reads. */
  public static final String SELF_CONDITION = "(p.subject = ?::text OR " + CONDITION + ")";

  /** The parameters of {@link #CONDITION}, after those that come before it. */
  public List<Object> parametersAfter(Object... before) {
    List<Object> parameters = new ArrayList<>(Arrays.asList(before));
    Collections.addAll(parameters, all, memberId, subject, subject);
    return parameters;
  }

  /** The parameters of {@link #SELF_CONDITION}, after those that come before it. */
  public List<Object> selfParametersAfter(Object... before) {
    List<Object> parameters = new ArrayList<>(Arrays.asList(before));
    Collections.addAll(parameters, subject, all, memberId, subject, subject);
    return parameters;
  }
}
