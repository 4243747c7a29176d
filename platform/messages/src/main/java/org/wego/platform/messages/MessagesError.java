package org.wego.platform.messages;

import org.wego.platform.problem.Category;
import org.wego.platform.problem.ErrorCode;
import org.wego.platform.problem.Explained;

/** What a request about messages may be refused for. */
public enum MessagesError implements ErrorCode {
  @Explained(
      cause = "The message was sent, or waits to be.",
      cure = "Read its `state`; only `FAILED` and `UNCERTAIN` ones are sent again.")
  MESSAGE_NOT_RESENDABLE(
      Category.CONFLICT, "Only a message that failed or whose sending is uncertain is sent again"),
  @Explained(
      cause = "The recipient's data was erased.",
      cure = "Nothing is to be done: there is nobody to send it to.")
  MESSAGE_ERASED(Category.CONFLICT, "Whom the message was for, and what it said, was erased"),
  @Explained(
      cause = "The message has a code that is kept for a time only.",
      cure = "Cause a new message, such as another invitation.")
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
