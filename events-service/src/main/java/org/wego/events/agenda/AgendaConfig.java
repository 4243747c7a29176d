package org.wego.events.agenda;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How large an agenda can grow. */
@ConfigMapping(prefix = "wego.events.agenda")
public interface AgendaConfig {

  @WithDefault("300")
  @Min(1)
  @Max(5000)
  int maxItems();

  /** How many numbers the number of an item has at most: 3 for 1.2.3. */
  @WithDefault("4")
  @Min(1)
  @Max(10)
  int maxDepth();
}
