package org.wego.platform.messaging.stream;

import io.smallrye.config.ConfigMapping;

/** Who this service is to others. */
@ConfigMapping(prefix = "wego.messaging")
public interface MessagingConfig {

  /** The CloudEvents source of every event of this service, a URI reference: {@code /wego/fees}. */
  String source();

  /** The name of one of this service's clients in the brokers' logs and metrics. */
  default String clientId(String role) {
    return source().replaceFirst("^/", "").replace('/', '-') + "-" + role;
  }
}
