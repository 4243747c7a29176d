package org.wego.fees.ledger.rest;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.ledger.LedgerAccount;
import org.wego.fees.ledger.TrialBalance;
import org.wego.platform.http.json.Money;

/** The trial balance. */
@Schema(name = "TrialBalance")
public record TrialBalanceResponse(
    LocalDate asOf,
    List<Line> accounts,
    @Schema(description = "Equal to credits") Money debits,
    Money credits) {

  /** An account of the ledger. */
  @Schema(name = "TrialBalanceLine")
  public record Line(
      LedgerAccount account,
      Money debits,
      Money credits,
      @Schema(description = "Debits less credits") Money balance) {}

  static TrialBalanceResponse from(TrialBalance trial) {
    return new TrialBalanceResponse(
        trial.asOf(),
        trial.lines().stream()
            .map(
                line ->
                    new Line(
                        line.account(),
                        Money.usd(line.debits()),
                        Money.usd(line.credits()),
                        Money.usd(line.balance())))
            .toList(),
        Money.usd(trial.debits()),
        Money.usd(trial.credits()));
  }
}
