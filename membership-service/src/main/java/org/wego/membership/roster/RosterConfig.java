package org.wego.membership.roster;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalDate;

/** What a roster need not tell of the founding. */
@ConfigMapping(prefix = "wego.membership.roster")
public interface RosterConfig {

  /** The day from which the cities of the Inaugural General Assembly are members (M5). */
  @WithDefault("2010-09-08")
  LocalDate foundedOn();
}
