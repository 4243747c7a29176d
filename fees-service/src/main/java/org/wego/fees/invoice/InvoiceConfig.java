package org.wego.fees.invoice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;
import org.wego.fees.Days;

/** Terms of invoices where the rules are assumed (F12). */
@ConfigMapping(prefix = "wego.fees.invoice")
interface InvoiceConfig {

  /** How long after its issue an invoice is due. */
  @WithDefault("P60D")
  @Days(min = 1, max = 366)
  Period dueAfter();
}
