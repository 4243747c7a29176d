package org.wego.membership.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The bounds of an import. */
@ConfigMapping(prefix = "wego.membership.imports")
public interface ImportConfig {

  /** How many rows one file may hold. */
  @WithDefault("100000")
  int maxRows();

  /** How many faults are told at most; the rest is counted. */
  @WithDefault("1000")
  int maxFaults();
}
