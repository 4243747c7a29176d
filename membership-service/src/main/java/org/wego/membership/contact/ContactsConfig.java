package org.wego.membership.contact;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** What is asked of contacts. */
@ConfigMapping(prefix = "wego.membership.contacts")
public interface ContactsConfig {

  /** How long a verification holds; then the contact is stale (M10). */
  @WithDefault("P12M")
  Period staleAfter();

  /** How long after its entry a contact that nobody has verified yet is asked for. */
  @WithDefault("P1M")
  Period firstAskedAfter();

  /** How many contacts a member may have. */
  @WithDefault("20")
  int maxPerMember();

  /** When contacts that are due are asked, in the business zone; {@code off} for never. */
  @WithDefault("0 0 9 * * ?")
  String askingCron();
}
