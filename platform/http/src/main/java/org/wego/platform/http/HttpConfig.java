package org.wego.platform.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of a request the platform takes. */
@ConfigMapping(prefix = "wego.http")
public interface HttpConfig {

  /** The largest JSON body in bytes. */
  @WithDefault("262144")
  int maxJsonBytes();

  /**
   * The largest body of any kind in bytes. It stays below {@code
   * quarkus.http.limits.max-body-size}, which answers without a problem document.
   */
  @WithDefault("11534336")
  long maxBodyBytes();
}
