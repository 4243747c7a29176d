package org.wego.fees.exemption;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** When members are exempt. */
@ConfigMapping(prefix = "wego.fees.exemption")
interface ExemptionConfig {

  /** F8: so many new members of a year exempt a Friendship member in the next one. */
  @WithDefault("5")
  @Min(1)
  @Max(1000)
  int creditsNeeded();
}
