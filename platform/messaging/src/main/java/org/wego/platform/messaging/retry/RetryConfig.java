package org.wego.platform.messaging.retry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How work on streams is tried again. */
@ConfigMapping(prefix = "wego.messaging.retry")
public interface RetryConfig {

  /** After which JTA rolls a transaction back; whole seconds. */
  @WithDefault("60s")
  Duration transactionTimeout();

  /** The longest wait after a failure; the first one is 100 ms and it doubles. */
  @WithDefault("5s")
  Duration maxDelay();
}
