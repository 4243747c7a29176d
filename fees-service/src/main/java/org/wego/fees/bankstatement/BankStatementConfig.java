package org.wego.fees.bankstatement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of a file of bank statements is taken. */
@ConfigMapping(prefix = "wego.fees.bank-statement")
public interface BankStatementConfig {

  /** The largest file in bytes. */
  @WithDefault("5242880")
  int maxBytes();

  /** The most entries of a file: they are imported in one transaction. */
  @WithDefault("5000")
  int maxEntries();
}
