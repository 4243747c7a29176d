package org.wego.platform.messaging.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the inbox looks after its tables. */
@ConfigMapping(prefix = "wego.inbox")
public interface InboxConfig {

  /** How long the rows of settled events are kept; the guards stay for ever. */
  @WithDefault("30d")
  Duration keepSettled();

  /** How often settled rows are pruned. */
  @WithDefault("1h")
  Duration pruneInterval();

  /** How often waiting and parked events are counted. */
  @WithDefault("30s")
  Duration measureInterval();
}
