package org.wego.webhooks.subscription;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many subscriptions there may be. */
@ConfigMapping(prefix = "wego.webhooks.subscriptions")
interface SubscriptionConfig {

  /** Of one partner, or of the Secretariat. */
  @WithDefault("20")
  int atMost();
}
