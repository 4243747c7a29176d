package org.wego.webhooks;

import org.wego.platform.problem.Category;
import org.wego.platform.problem.ErrorCode;
import org.wego.platform.problem.Explained;

/** What this service refuses, and why. */
public enum WebhooksError implements ErrorCode {
  @Explained(
      cause =
          "Nothing is delivered to such an address: it is not https, has a port that is not "
              + "called, a login or a fragment, or is not an address of the internet.",
      cure = "Give an address that everyone can reach by https on port 443 or 8443.")
  WEBHOOK_ENDPOINT_UNFIT(Category.RULE_BROKEN, "Nothing is delivered to such an address"),
  @Explained(
      cause = "An event type is not offered to whom the subscription belongs, or is named twice.",
      cure = "Choose from what `GET /api/v1/webhook-event-types` lists.")
  WEBHOOK_TYPES_UNFIT(Category.RULE_BROKEN, "Nobody may subscribe to these events like this"),
  @Explained(
      cause = "The owner has as many subscriptions as one may have.",
      cure = "End one, or let one be told of more types.")
  WEBHOOK_LIMIT(Category.CONFLICT, "There are as many subscriptions as there may be"),
  @Explained(
      cause = "The subscription is disabled, or is enabled or disabled already.",
      cure = "Read its state; enable it first.")
  WEBHOOK_STATE(Category.CONFLICT, "The subscription's state does not allow this"),
  @Explained(
      cause = "The delivery waits for its next attempt, or is being tried.",
      cure = "Wait until it is taken or given up.")
  WEBHOOK_DELIVERY_UNDER_WAY(Category.CONFLICT, "The delivery has not ended yet"),
  @Explained(
      cause =
          "The time ends before it begins, begins before what is kept, or has more than 10,000 "
              + "events.",
      cure = "Name a time within the last 30 days, in parts.")
  WEBHOOK_REPLAY_UNFIT(Category.RULE_BROKEN, "This cannot be replayed");

  private final Category category;
  private final String title;

  WebhooksError(Category category, String title) {
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
