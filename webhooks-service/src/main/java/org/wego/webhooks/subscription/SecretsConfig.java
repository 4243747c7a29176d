package org.wego.webhooks.subscription;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How the secrets of subscriptions are kept. */
@ConfigMapping(prefix = "wego.webhooks.secrets")
interface SecretsConfig {

  /**
   * Keys with which secrets are sealed, 48 or 64 hexadecimal digits each (AES-192, AES-256). The
   * first one seals; all open, so that a key can be replaced.
   */
  List<String> keys();

  /** How long the secret before a rotation holds, unless the rotation says otherwise. */
  @WithDefault("24h")
  Duration overlap();
}
