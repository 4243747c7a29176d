package org.wego.fees.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How fee runs work. */
@ConfigMapping(prefix = "wego.fees.run")
interface FeeRunConfig {

  /** How many billing accounts are dealt with in one transaction. */
  @WithDefault("2000")
  int chunkSize();

  /** A rest between two chunks of a run, outside transactions. */
  @WithDefault("0s")
  Duration chunkPause();

  /** How many runs this process works on at once. */
  @WithDefault("2")
  int workers();

  /** How often to look for runs that another process queued or left behind. */
  @WithDefault("1s")
  Duration pollInterval();
}
