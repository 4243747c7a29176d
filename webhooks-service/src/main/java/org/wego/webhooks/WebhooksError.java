package org.wego.webhooks;

import org.wego.platform.problem.Category;
import org.wego.platform.problem.ErrorCode;

/** What this service refuses, and why. */
public enum WebhooksError implements ErrorCode {
  WEBHOOK_ENDPOINT_UNFIT(Category.RULE_BROKEN, "Nothing is delivered to such an address"),
  WEBHOOK_TYPES_UNFIT(Category.RULE_BROKEN, "Nobody may subscribe to these events like this"),
  WEBHOOK_LIMIT(Category.CONFLICT, "There are as many subscriptions as there may be"),
  WEBHOOK_STATE(Category.CONFLICT, "The subscription's state does not allow this"),
  WEBHOOK_DELIVERY_UNDER_WAY(Category.CONFLICT, "The delivery has not ended yet"),
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
