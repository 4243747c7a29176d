package org.wego.platform.messaging;

import org.wego.platform.problem.Category;
import org.wego.platform.problem.ErrorCode;
import org.wego.platform.problem.Explained;

/** What an operator's request about streams may be refused for. */
public enum MessagingError implements ErrorCode {
  @Explained(cause = "The event has been settled meanwhile.", cure = "Nothing is to be done.")
  INBOX_EVENT_NOT_KEPT(Category.CONFLICT, "The event neither waits nor is parked any longer"),
  @Explained(
      cause = "The event to retry did not fail: it waits for an earlier one.",
      cure = "Deal with the earlier one.")
  INBOX_EVENT_NOT_PARKED(Category.CONFLICT, "The event waits for an earlier one and did not fail"),
  @Explained(
      cause = "An earlier event of its stream is kept too.",
      cure = "Begin with the earlier event.")
  INBOX_EVENT_NOT_FIRST(Category.CONFLICT, "An earlier event of the stream comes first"),
  @Explained(
      cause = "The topic is being republished already.",
      cure = "Follow the republication that runs.")
  REPUBLICATION_RUNNING(Category.CONFLICT, "The topic is being republished already"),
  @Explained(
      cause = "Another service publishes the topic.",
      cure = "Ask the service that publishes it.")
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
