package org.wego.webhooks.catalogue;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Set;

/** Which events are offered, and to whom. What is not named is offered to nobody. */
@ConfigMapping(prefix = "wego.webhooks.types")
interface TypesConfig {

  /** What partners and the Secretariat may subscribe to. */
  Set<String> partners();

  /** What the Secretariat alone may subscribe to. */
  Set<String> secretariat();

  /**
   * By type, what its payload has to say for partners to be told of it, such as {@code
   * /state=PUBLISHED}: a JSON Pointer and a text.
   */
  Map<String, String> partnersWhen();

  /** Fields of payloads that partners are not told. */
  Set<String> withheldFromPartners();
}
