package org.wego.platform.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class OutboxConfigTest {

  @Test
  void the_defaults_fit_each_other() {
    assertThatCode(config()::requireConsistentTimeouts).doesNotThrowAnyException();
  }

  @Test
  void a_transaction_must_outlive_the_sending_of_its_batch() {
    OutboxConfig config = config("wego.outbox.transaction-timeout", "10s");
    assertThatThrownBy(config::requireConsistentTimeouts)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("wego.outbox.max-block (PT2S)")
        .hasMessageContaining("wego.outbox.transaction-timeout (PT10S)");
  }

  @Test
  void a_request_must_fit_into_the_delivery() {
    OutboxConfig config = config("wego.outbox.request-timeout", "8s");
    assertThatThrownBy(config::requireConsistentTimeouts)
        .hasMessageContaining("wego.outbox.request-timeout (PT8S)");
  }

  @Test
  void the_socket_must_outlive_the_transaction() {
    OutboxConfig config = config("wego.outbox.socket-timeout-seconds", "15");
    assertThatThrownBy(config::requireConsistentTimeouts)
        .hasMessageContaining("wego.outbox.socket-timeout-seconds (15)");
  }

  private static OutboxConfig config(String... keyAndValue) {
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder()
            .withConverter(
                java.time.Duration.class,
                200,
                new io.quarkus.runtime.configuration.DurationConverter())
            .withMapping(OutboxConfig.class);
    if (keyAndValue.length > 0) {
      builder.withDefaultValue(keyAndValue[0], keyAndValue[1]);
    }
    return builder.build().getConfigMapping(OutboxConfig.class);
  }
}
