package org.wego.events.attendance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When it is told who stayed away. */
@ConfigMapping(prefix = "wego.events.attendance")
interface AttendanceConfig {

  /** How often to look whether an event is over; {@code off} for never. */
  @WithDefault("60s")
  String checkInterval();
}
