package org.wego.membership.member;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalDate;

/** What is known of the Friendship category. */
@ConfigMapping(prefix = "wego.membership.friendship")
public interface FriendshipConfig {

  /** The first day on which the category existed (M4). */
  @WithDefault("2014-11-01")
  LocalDate since();
}
