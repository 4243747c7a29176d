package org.wego.awards.judge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** What is assumed of judges (A5). */
@ConfigMapping(prefix = "wego.awards.judges")
public interface JudgeConfig {

  /** How long an invitation can be accepted. */
  @WithDefault("P14D")
  Duration invitationsExpireAfter();

  /** How many judges a member may nominate for an edition. */
  @WithDefault("5")
  @Min(1)
  @Max(100)
  int nominationsPerMember();
}
