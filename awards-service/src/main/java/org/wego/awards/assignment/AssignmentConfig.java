package org.wego.awards.assignment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How entries are shared out among judges. */
@ConfigMapping(prefix = "wego.awards.assignment")
interface AssignmentConfig {

  /** How long the solver may look for a good plan. */
  @WithDefault("20s")
  @DurationMin(millis = 100)
  @DurationMax(minutes = 10)
  Duration timeLimit();

  /** After how long without a better plan the best one is taken. */
  @WithDefault("2s")
  @DurationMin(millis = 50)
  @DurationMax(minutes = 10)
  Duration unimprovedLimit();

  /** How many runs, of different editions, this process works on at once. */
  @WithDefault("1")
  @Min(1)
  @Max(16)
  int workers();

  /** How often a run is begun again because the panel changed while it was worked out. */
  @WithDefault("10")
  @Min(1)
  @Max(1000)
  int attempts();

  /** How often to look for runs that another process queued or left behind. */
  @WithDefault("1s")
  @DurationMin(millis = 10)
  @DurationMax(hours = 1)
  Duration pollInterval();
}
