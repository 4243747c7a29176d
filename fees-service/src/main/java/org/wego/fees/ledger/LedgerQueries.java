package org.wego.fees.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.Filter;
import org.wego.platform.persistence.listing.Listing;
import org.wego.platform.persistence.sql.Sql;

/** Reads the ledger. */
@ApplicationScoped
public class LedgerQueries {

  private static final Listing<LedgerEntry> ENTRIES =
      new Listing<>(
          LedgerEntry.class,
          Keyset.<LedgerEntry, UUID>endingIn("r.id", UUID.class, LedgerEntry::id)
              .by("bookedOn", "r.bookedOn", LocalDate.class, LedgerEntry::bookedOn)
              .defaultSort("bookedOn"));

  @Inject EntityManager entities;
  @Inject Sql sql;

  /** Narrows a list of entries; what is {@code null} does not. */
  public record Wanted(
      UUID memberId,
      UUID invoiceId,
      UUID paymentId,
      UUID transactionId,
      EntryKind kind,
      LocalDate from,
      LocalDate to) {}

  /** The entries in the order in which they were booked, unless asked otherwise. */
  public Page<LedgerEntry> list(Wanted wanted, PageRequest request) {
    return ENTRIES.page(
        entities,
        new Filter()
            .equal("memberId", wanted.memberId())
            .equal("invoiceId", wanted.invoiceId())
            .equal("paymentId", wanted.paymentId())
            .equal("transactionId", wanted.transactionId())
            .equal("kind", wanted.kind())
            .from("bookedOn", wanted.from())
            .to("bookedOn", wanted.to()),
        request);
  }

  /** Every account with its debits and credits up to that day. */
  public TrialBalance trialBalance(LocalDate asOf) {
    List<TrialBalance.Line> lines =
        sql.list(
            """
            SELECT account, sum(debit) AS debits, sum(credit) AS credits
              FROM (SELECT e.debit AS account, e.amount AS debit, 0.00 AS credit
                      FROM ledger_entry e WHERE e.booked_on <= ?
                    UNION ALL
                    SELECT e.credit, 0.00, e.amount FROM ledger_entry e WHERE e.booked_on <= ?) s
             GROUP BY account
             ORDER BY array_position(ARRAY['RECEIVABLES', 'BANK', 'FEE_INCOME', 'CREDIT_NOTES',
                                           'WRITE_OFFS', 'MEMBER_CREDIT'], account)
            """,
            row ->
                new TrialBalance.Line(
                    LedgerAccount.valueOf(row.getString("account")),
                    row.getBigDecimal("debits"),
                    row.getBigDecimal("credits")),
            asOf,
            asOf);
    return TrialBalance.of(asOf, lines);
  }
}
