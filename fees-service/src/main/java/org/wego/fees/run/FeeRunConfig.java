package org.wego.fees.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How fee runs work. */
@ConfigMapping(prefix = "wego.fees.run")
interface FeeRunConfig {

  /** How many billing accounts are dealt with in one transaction. */
  @WithDefault("2000")
  @Min(1)
  @Max(100_000)
  int chunkSize();

  /** A rest between two chunks of a run, outside transactions. */
  @WithDefault("0s")
  @DurationMin
  @DurationMax(minutes = 1)
  Duration chunkPause();

  /** How many runs this process works on at once. */
  @WithDefault("2")
  @Min(1)
  @Max(32)
  int workers();

  /** How often to look for runs that another process queued or left behind. */
  @WithDefault("1s")
  @DurationMin(millis = 10)
  @DurationMax(hours = 1)
  Duration pollInterval();

  /** How often the progress of runs is measured, as a duration, or "off". */
  @WithDefault("10s")
  String measureInterval();
}
