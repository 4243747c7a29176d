package org.wego.membership.roster;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalDate;

/** The bounds of a roster import, and what is known of the founding. */
@ConfigMapping(prefix = "wego.membership.roster")
public interface RosterConfig {

  /** How many rows one file may hold. */
  @WithDefault("100000")
  int maxRows();

  /** How many bytes one file may hold. */
  @WithDefault("20971520")
  int maxBytes();

  /** How many faults are told at most; the rest is counted. */
  @WithDefault("1000")
  int maxFaults();

  /** The day from which the cities of the Inaugural General Assembly are members (M5). */
  @WithDefault("2010-09-08")
  LocalDate foundedOn();
}
