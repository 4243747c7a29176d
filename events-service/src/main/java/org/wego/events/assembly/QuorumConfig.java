package org.wego.events.assembly;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** The quorum of the General Assembly: more than half of the members that vote (E6). */
@ConfigMapping(prefix = "wego.events.quorum")
public interface QuorumConfig {

  @WithDefault("1")
  @Min(0)
  @Max(1000)
  int numerator();

  @WithDefault("2")
  @Min(1)
  @Max(1000)
  int denominator();

  /** Whether more than this part is needed, and not just this part. */
  @WithDefault("true")
  boolean strict();
}
