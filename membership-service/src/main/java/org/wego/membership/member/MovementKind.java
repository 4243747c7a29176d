package org.wego.membership.member;

/** How memberships begin and end, for those who count them. */
public enum MovementKind {
  /** It became a member, for the first time or again. */
  JOINED,
  /** It withdrew or was excluded. */
  LEFT,
  /** It was merged into another member, which goes on for it. */
  MERGED,
  /** It was split into members that go on for it. */
  SPLIT
}
