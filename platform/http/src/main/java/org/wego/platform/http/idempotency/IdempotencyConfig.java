package org.wego.platform.http.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long answers are kept for replay. */
@ConfigMapping(prefix = "wego.idempotency")
interface IdempotencyConfig {

  /** How long an answer is given again. */
  @WithDefault("24h")
  Duration keptFor();

  /** How often expired answers are deleted. */
  @WithDefault("10m")
  Duration sweepEvery();
}
