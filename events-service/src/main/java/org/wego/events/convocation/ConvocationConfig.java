package org.wego.events.convocation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How an Assembly is called together (E6). */
@ConfigMapping(prefix = "wego.events.convocation")
public interface ConvocationConfig {

  /** So many days before its first day, at least. */
  @WithDefault("60")
  @Min(0)
  @Max(1000)
  int noticeDays();
}
