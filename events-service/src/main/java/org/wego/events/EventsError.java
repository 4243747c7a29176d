package org.wego.events;

import org.wego.platform.problem.Category;
import org.wego.platform.problem.ErrorCode;

/** What this service refuses, and why. */
public enum EventsError implements ErrorCode {
  // Events
  EVENT_UNKNOWN(Category.RULE_BROKEN, "E1", "There is no such event"),
  EVENT_STATE(Category.CONFLICT, "E1", "The event's state does not allow this"),
// Programme
// Delegations
// Matchmaking
// Assembly
// Votes
// Elections
;

  private final Category category;
  private final String rule;
  private final String title;

  EventsError(Category category, String rule, String title) {
    this.category = category;
    this.rule = rule;
    this.title = title;
  }

  @Override
  public Category category() {
    return category;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String rule() {
    return rule;
  }
}
