package org.wego.events.delegation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** What the rules leave open about delegations (E4): assumed. */
@ConfigMapping(prefix = "wego.events.delegation")
interface DelegationConfig {

  /** How long places are kept for a delegation that is next on the waiting list. */
  @WithDefault("72h")
  @DurationMin(minutes = 1)
  @DurationMax(days = 365)
  Duration offer();

  /** How often to look whether offers have lapsed; {@code off} for never. */
  @WithDefault("60s")
  String checkInterval();

  /** How long after the end of an event its persons are kept before they are erased. */
  @WithDefault("1095d")
  @DurationMin(days = 1)
  @DurationMax(days = 36_500)
  Duration personsKept();

  /** How often to look whether persons are due to be erased; {@code off} for never. */
  @WithDefault("1h")
  String retentionInterval();
}
