package org.wego.events.election;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Period;

/** What the statutes say of elections (G2a). */
@ConfigMapping(prefix = "wego.events.election")
public interface ElectionConfig {

  /** How long before the Assembly a candidate for President City has to give notice. */
  @WithDefault("P1M")
  Period presidentNotice();

  /** How many cities the Executive Committee has at most. */
  @WithDefault("20")
  @Min(1)
  @Max(200)
  int committeeSeats();
}
