package org.wego.events.programme;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How large the programme of an event can grow: all of it is read at once. */
@ConfigMapping(prefix = "wego.events.programme")
public interface ProgrammeConfig {

  @WithDefault("500")
  @Min(1)
  @Max(5000)
  int maxSessions();

  @WithDefault("100")
  @Min(1)
  @Max(1000)
  int maxRooms();

  @WithDefault("1000")
  @Min(1)
  @Max(10000)
  int maxSpeakers();

  @WithDefault("50")
  @Min(1)
  @Max(1000)
  int maxTracks();
}
