package org.wego.platform.messages;

import org.wego.platform.problem.Category;
import org.wego.platform.problem.ErrorCode;

/** What a request about messages may be refused for. */
public enum MessagesError implements ErrorCode {
  MESSAGE_NOT_RESENDABLE(
      Category.CONFLICT, "Only a message that failed or whose sending is uncertain is sent again"),
  MESSAGE_ERASED(Category.CONFLICT, "Whom the message was for, and what it said, was erased"),
  MESSAGE_SECRET_FORGOTTEN(
      Category.CONFLICT, "The message needs a secret that is not kept any longer");

  private final Category category;
  private final String title;

  MessagesError(Category category, String title) {
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
