package org.wego.platform.time;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/** How the platform tells the time. */
@ConfigMapping(prefix = "wego.clock")
interface ClockConfig {

  /** The business zone in which every date without a zone is counted. */
  @WithDefault("Asia/Seoul")
  ZoneId zone();

  /**
   * A file that holds the offset from real time as an ISO 8601 duration ({@code P30D}, {@code
   * -PT2H}). Absent in production, where time is real.
   */
  Optional<Path> offsetFile();
}
