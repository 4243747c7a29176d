package org.wego.membership.governance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The Executive Committee, for as long as its members are not recorded as a term (G2). */
@ConfigMapping(prefix = "wego.membership.committee")
public interface CommitteeConfig {

  /** How many cities sit on it. */
  @WithDefault("14")
  int size();
}
