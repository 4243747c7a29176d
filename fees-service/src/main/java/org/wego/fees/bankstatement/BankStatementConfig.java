package org.wego.fees.bankstatement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Period;
import org.wego.fees.Days;

/** How much of a file of bank statements is taken, and what of it may be known already. */
@ConfigMapping(prefix = "wego.fees.bank-statement")
public interface BankStatementConfig {

  /** The largest file in bytes. */
  @WithDefault("5242880")
  @Min(1_024)
  @Max(100_000_000)
  int maxBytes();

  /** The most entries of a file: they are imported in one transaction. */
  @WithDefault("5000")
  @Min(1)
  @Max(100_000)
  int maxEntries();

  /**
   * How far from an entry's days a payment of its amount that was entered by hand may have been
   * received to be taken for the same money.
   */
  @WithDefault("P10D")
  @Days(min = 0, max = 366)
  Period samePaymentWithin();
}
