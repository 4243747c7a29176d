package org.wego.events.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.ZoneId;

/** What an event has where nobody says so (E1, E2). */
@ConfigMapping(prefix = "wego.events.event")
public interface EventConfig {

  /** The zone of an event whose host's zone is not known. */
  @WithDefault("Asia/Seoul")
  ZoneId timeZone();

  /** How many participants one delegation may have. */
  @WithDefault("10")
  @Min(1)
  @Max(200)
  int delegationQuota();

  /** How many years after an Assembly the next one is held (E2). */
  @WithDefault("3")
  @Min(1)
  @Max(20)
  int assemblyInterval();
}
