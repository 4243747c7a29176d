package org.wego.membership;

import org.junit.jupiter.api.Test;
import org.wego.platform.messages.MessagesError;
import org.wego.platform.messaging.MessagingError;
import org.wego.platform.testkit.ErrorPage;

class ErrorPageTest {

  @Test
  void every_code_of_this_service_is_explained_to_callers() {
    ErrorPage.verify("membership-service", MembershipError.values());
  }

  @Test
  void every_code_of_messages_is_explained_to_callers() {
    ErrorPage.verify("Messages", MessagesError.values());
  }

  @Test
  void every_code_of_the_operations_is_explained_to_operators() {
    ErrorPage.verify("Operations", MessagingError.values());
  }
}
