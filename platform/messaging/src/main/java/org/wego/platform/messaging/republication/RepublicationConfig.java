package org.wego.platform.messaging.republication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How states are sent again. */
@ConfigMapping(prefix = "wego.republication")
public interface RepublicationConfig {

  /** Snapshots of one transaction, at most. */
  @WithDefault("500")
  int batchSize();

  /** How often it is looked whether there is something to do. */
  @WithDefault("2s")
  Duration pollInterval();
}
