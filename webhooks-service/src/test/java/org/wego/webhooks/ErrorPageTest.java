package org.wego.webhooks;

import org.junit.jupiter.api.Test;
import org.wego.platform.testkit.ErrorPage;

class ErrorPageTest {

  @Test
  void every_code_of_this_service_is_explained_to_callers() {
    ErrorPage.verify("webhooks-service", WebhooksError.values());
  }
}
