package org.wego.events.assembly;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the statutes say of the right to vote. */
@ConfigMapping(prefix = "wego.events.vote")
public interface VotingStatutes {

  /** Whether a Full member in arrears cannot vote (F14). */
  @WithDefault("false")
  boolean arrearsSuspend();
}
