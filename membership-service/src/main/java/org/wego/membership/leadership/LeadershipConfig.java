package org.wego.membership.leadership;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The numbers of the leadership (G2a). */
@ConfigMapping(prefix = "wego.membership.leadership")
public interface LeadershipConfig {

  /** How long a term is, nominally. */
  @WithDefault("3")
  int termYears();

  /** How many Vice President Cities there should be at least. */
  @WithDefault("5")
  int minVicePresidents();

  /** How many cities the Executive Committee has at most. */
  @WithDefault("20")
  int maxCommittee();
}
