package org.wego.membership.duplicate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How members are compared that may be one organization (M8). */
@ConfigMapping(prefix = "wego.membership.duplicates")
public interface DuplicateConfig {

  /** From which similarity on two names are told, by trigrams; 1 is the same name. */
  @WithDefault("0.6")
  double similarity();

  /** How many others are told at most for one member, the most similar ones. */
  @WithDefault("10")
  int mostForOne();

  /**
   * How many members are compared with all others at a time: by one step of a scan, and by an
   * import. A larger import finds the names that are the same but for words such as "city of", and
   * leaves similar ones to a scan.
   */
  @WithDefault("2000")
  int mostAtOnce();
}
