package org.wego.fees.issuer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.fees.FeesError;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/** Records who sends the invoices from a day on, and where they are paid (F12). */
@ApplicationScoped
public class RecordIssuer {

  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Records the version. Invoices that have been issued keep the one that they name; a version that
   * begins on the same day as another one corrects it.
   *
   * @return its id
   * @throws ProblemException ISSUER_FROM_PAST, BANK_ACCOUNT_UNCLEAR, CURRENCY_NOT_ACCEPTED
   */
  @Transactional
  public UUID record(NewIssuer issuer, String actor) {
    check(issuer);
    UUID id = Ids.next();
    BankAccount account = issuer.account();
    sql.update(
        """
        INSERT INTO issuer
               (id, valid_from, name, address, registration, bank_name, bank_address,
                account_holder, iban, account_number, bic, account_currency, payment_instructions,
                recorded_at, recorded_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        issuer.validFrom(),
        issuer.name(),
        issuer.address(),
        issuer.registration(),
        account.bankName(),
        account.bankAddress(),
        account.holder(),
        account.iban(),
        account.accountNumber(),
        account.bic(),
        account.currency(),
        issuer.paymentInstructions(),
        clock.instant(),
        actor);
    return id;
  }

  private void check(NewIssuer issuer) {
    BankAccount account = issuer.account();
    new Faults()
        .addIf(
            issuer.validFrom().isBefore(LocalDate.now(clock)),
            "/validFrom",
            FeesError.ISSUER_FROM_PAST.name(),
            "Invoices of that day were issued already: begin today or later")
        .throwIfAny(FeesError.ISSUER_FROM_PAST);
    new Faults()
        .addIf(
            (account.iban() == null) == (account.accountNumber() == null),
            "/bankAccount/accountNumber",
            FeesError.BANK_ACCOUNT_UNCLEAR.name(),
            "Give either the IBAN or, where there is none, the account number")
        .throwIfAny(FeesError.BANK_ACCOUNT_UNCLEAR);
    new Faults()
        .addIf(
            !account.currency().equals("USD"),
            "/bankAccount/currency",
            FeesError.CURRENCY_NOT_ACCEPTED.name(),
            "Fees are paid in USD")
        .throwIfAny(FeesError.CURRENCY_NOT_ACCEPTED);
  }
}
