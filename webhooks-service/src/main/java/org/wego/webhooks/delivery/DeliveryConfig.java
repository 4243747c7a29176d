package org.wego.webhooks.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events are delivered. */
@ConfigMapping(prefix = "wego.webhooks.delivery")
public interface DeliveryConfig {

  /** Off: deliveries wait. */
  @WithDefault("true")
  boolean enabled();

  /** Calls that one process makes at once. */
  @WithDefault("32")
  int atOnce();

  /** Calls that are made at once for one subscription, by all processes together. */
  @WithDefault("2")
  int atOncePerSubscription();

  /** Of a deliverer that found nothing to do. */
  @WithDefault("500ms")
  Duration pollInterval();

  /** After which a delivery whose process said nothing is tried again; above the longest call. */
  @WithDefault("2m")
  Duration lease();

  /** The wait after the first failure. */
  @WithDefault("10s")
  Duration firstDelay();

  /** By how much each wait is longer than the one before. */
  @WithDefault("3")
  int growth();

  @WithDefault("6h")
  Duration longestDelay();

  /** No attempt begins later than this after the first one was due. */
  @WithDefault("3d")
  Duration giveUpAfter();

  /** For how long events, deliveries and attempts are kept. */
  @WithDefault("30d")
  Duration keptFor();

  /** How many deliveries one replay makes at most. */
  @WithDefault("10000")
  int replayAtMost();

  /** How often what is left behind, and the measures, are looked at. */
  @WithDefault("10s")
  Duration measureInterval();

  /** How often what is old is forgotten; {@code off} for never. */
  @WithDefault("1h")
  String retentionInterval();

  /** Whom of the Secretariat a message reaches. */
  String toldTo();
}
