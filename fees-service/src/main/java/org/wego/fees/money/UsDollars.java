package org.wego.fees.money;

import java.math.BigDecimal;
import org.wego.fees.FeesError;
import org.wego.platform.http.json.Money;
import org.wego.platform.problem.Faults;

/** Takes amounts as this service accepts them: in US dollars and above zero (F1). */
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
}
