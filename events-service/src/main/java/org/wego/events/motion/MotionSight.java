package org.wego.events.motion;

import org.wego.events.EventsCaller;

/**
 * What a caller sees of motions.
 *
 * @param all also drafts, and results before they are published
 * @param voted also those that are being voted on, or were
 */
public record MotionSight(boolean all, boolean voted) {

  /** What those who vote see. */
  public static final MotionSight VOTER = new MotionSight(false, true);

  /**
   * The Secretariat sees everything; the members and their Committee what they vote on; everybody
   * what is published.
   */
  public static MotionSight of(EventsCaller caller) {
    return new MotionSight(
        caller.secretariat(), caller.memberId().isPresent() || caller.executiveCommittee());
  }

  boolean sees(MotionState state) {
    return switch (state) {
      case DRAFT -> all;
      case OPEN, CLOSED -> all || voted;
      case PUBLISHED -> true;
    };
  }

  boolean seesResult(MotionState state) {
    return all ? state != MotionState.DRAFT : state == MotionState.PUBLISHED;
  }
}
