package org.wego.membership.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is assumed of accounts (M14). */
@ConfigMapping(prefix = "wego.membership.accounts")
public interface AccountConfig {

  /** How long an invitation can be accepted. */
  @WithDefault("P14D")
  Duration invitationsExpireAfter();
}
