package org.wego.webhooks.endpoint;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where deliveries may go, and how long they may take there. */
@ConfigMapping(prefix = "wego.webhooks.endpoint")
public interface EndpointConfig {

  /** Whether addresses may begin with http. */
  @WithDefault("false")
  boolean plainHttp();

  /** The ports of addresses, each a number or a range such as {@code 8000-8999}. */
  @WithDefault("443,8443")
  List<String> ports();

  /** Networks that are called although they are private, such as {@code 127.0.0.0/8}. */
  Optional<List<String>> allowedNetworks();

  /**
   * Certificates (PEM) that are trusted in place of Java's, where endpoints have those of their
   * own.
   */
  Optional<Path> trustedCertificates();

  /** For the look-up of the name. */
  @WithDefault("5s")
  Duration nameTimeout();

  @WithDefault("5s")
  Duration connectTimeout();

  /** For one attempt, from the look-up of the name to the last byte that is read. */
  @WithDefault("15s")
  Duration wholeTimeout();

  /** How much of an answer is read, before the connection is closed. */
  @WithDefault("65536")
  int maxAnswerBytes();

  /** How much of an answer is kept in the log. */
  @WithDefault("1024")
  int keptAnswerBytes();
}
