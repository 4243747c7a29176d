package org.wego.platform.messaging;

import org.wego.platform.problem.Category;
import org.wego.platform.problem.ErrorCode;

/** What an operator's request about streams may be refused for. */
public enum MessagingError implements ErrorCode {
  INBOX_EVENT_NOT_KEPT(Category.CONFLICT, "The event neither waits nor is parked any longer"),
  INBOX_EVENT_NOT_PARKED(Category.CONFLICT, "The event waits for an earlier one and did not fail"),
  INBOX_EVENT_NOT_FIRST(Category.CONFLICT, "An earlier event of the stream comes first"),
  REPUBLICATION_RUNNING(Category.CONFLICT, "The topic is being republished already"),
  TOPIC_NOT_OWNED(Category.RULE_BROKEN, "This service publishes no such topic");

  private final Category category;
  private final String title;

  MessagingError(Category category, String title) {
    this.category = category;
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
}
