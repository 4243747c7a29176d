package org.wego.fees.money;

import java.math.BigDecimal;
import java.util.Locale;
import org.wego.fees.FeesError;
import org.wego.platform.http.json.Money;
import org.wego.platform.problem.Faults;

/** Amounts as this service accepts them: in US dollars and above zero (F1). */
public final class UsDollars {

  private UsDollars() {}

  public static BigDecimal of(Money money) {
    new Faults()
        .addIf(
            !money.currency().equals("USD"),
            "/amount/currency",
            FeesError.CURRENCY_NOT_ACCEPTED.name(),
            "Only USD is accepted")
        .throwIfAny(FeesError.CURRENCY_NOT_ACCEPTED);
    return money.amount();
  }

  /** As messages tell them: {@code 10,000.00 USD}. */
  public static String text(BigDecimal amount) {
    return String.format(Locale.ROOT, "%,.2f USD", amount);
  }
}
