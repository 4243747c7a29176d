package org.wego.fees.payment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;

/** Terms of payments where the rules are assumed (F12). */
@ConfigMapping(prefix = "wego.fees.payment")
public interface PaymentConfig {

  /**
   * What banks on the way may keep, in USD: when a payment leaves no more than this of its invoice,
   * the rest is written off. Zero for none.
   */
  @WithDefault("30.00")
  @DecimalMin("0")
  @DecimalMax("1000")
  @Digits(integer = 4, fraction = 2)
  BigDecimal shortfallTolerance();
}
