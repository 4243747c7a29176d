package org.wego.events.matchmaking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How participants of an event come to meet each other (E5). */
@ConfigMapping(prefix = "wego.events.meetings")
interface MeetingConfig {

  /** How many people one participant may have asked at a time, without an answer or accepted. */
  @WithDefault("20")
  @Min(1)
  @Max(1000)
  int requestsPerParticipant();

  /** How many of these may be of high priority. */
  @WithDefault("5")
  @Min(0)
  @Max(1000)
  int highPriorityPerParticipant();

  /** How long the solver may look for a good schedule. */
  @WithDefault("40s")
  @DurationMin(millis = 100)
  @DurationMax(minutes = 10)
  Duration timeLimit();

  /** After how long without a better schedule the best one is taken. */
  @WithDefault("3s")
  @DurationMin(millis = 50)
  @DurationMax(minutes = 10)
  Duration unimprovedLimit();

  /** How many runs, for different events, this process works on at once. */
  @WithDefault("1")
  @Min(1)
  @Max(16)
  int workers();

  /** How often a run is begun again because wishes fell away while it was worked out. */
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
