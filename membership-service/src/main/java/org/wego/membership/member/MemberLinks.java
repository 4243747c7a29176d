package org.wego.membership.member;

import java.util.List;

/**
 * The members before and after one (M9), by their names.
 *
 * @param predecessors those that were merged into it, and the one whose split made it
 * @param successors the one that it was merged into, or those that it was split into, the principal
 *     one first
 */
public record MemberLinks(List<MemberLink> predecessors, List<MemberLink> successors) {

  /** Of a member that stands alone. */
  public static final MemberLinks NONE = new MemberLinks(List.of(), List.of());
}
