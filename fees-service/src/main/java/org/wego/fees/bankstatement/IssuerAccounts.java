package org.wego.fees.bankstatement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.wego.platform.persistence.sql.Sql;

/** The accounts that invoices are, or were, paid to. */
@ApplicationScoped
class IssuerAccounts {

  @Inject Sql sql;

  /** Their numbers as statements have them: without blanks, in capital letters. */
  Set<String> numbers() {
    return sql
        .list("SELECT DISTINCT coalesce(iban, account_number) FROM issuer", row -> row.getString(1))
        .stream()
        .map(number -> number.replaceAll("\\s", "").toUpperCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
