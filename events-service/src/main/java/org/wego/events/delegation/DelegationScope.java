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
 * @param subject those that this login registered and that are no member's
 */
public record DelegationScope(boolean all, UUID memberId, String subject) {

  public static final DelegationScope ALL = new DelegationScope(true, null, null);

  /** The condition on delegations {@code d}, with a question mark for each of its parameters. */
  public static final String CONDITION =
      """
      (?::boolean OR d.member_id = ?::uuid OR d.member_id IS NULL AND d.owner_subject = ?::text)
      """;

  /** The parameters of {@link #CONDITION}, after those that come before it. */
  public List<Object> parametersAfter(Object... before) {
    List<Object> parameters = new ArrayList<>(Arrays.asList(before));
    Collections.addAll(parameters, all, memberId, subject);
    return parameters;
  }
}
