package org.wego.fees.standing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How standings are told. */
@ConfigMapping(prefix = "wego.fees.standing")
interface StandingConfig {

  /** How many members the daily pass deals with in one transaction. */
  @WithDefault("2000")
  @Min(1)
  @Max(100_000)
  int chunkSize();

  /** How often to look whether the day is another one; {@code off} for never. */
  @WithDefault("30s")
  String checkInterval();
}
