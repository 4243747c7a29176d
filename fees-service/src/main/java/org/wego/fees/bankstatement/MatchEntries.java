package org.wego.fees.bankstatement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wego.fees.bankstatement.EnteredPayments.Claim;
import org.wego.fees.bankstatement.Mentions.InvoiceNumber;
import org.wego.fees.invoice.InvoiceStatus;
import org.wego.fees.ledger.LockedInvoice;
import org.wego.fees.ledger.MoneyLocks;
import org.wego.fees.payment.Payables;
import org.wego.fees.payment.Receipt;
import org.wego.fees.payment.TakeInTransfers;
import org.wego.fees.payment.Transfer;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/**
 * Finds out which transfers are payments beyond doubt (F12): those that name invoices of one
 * member, by number or creditor reference, and pay exactly what is left of them, or less by no more
 * than banks on the way may keep. A single invoice named by creditor references alone is certain,
 * so any amount is for it. All others wait for somebody's decision, and so does what may have been
 * entered by hand before.
 */
@ApplicationScoped
class MatchEntries {

  @Inject MoneyLocks locks;
  @Inject TakeInTransfers takeInTransfers;
  @Inject EnteredPayments enteredPayments;
  @Inject Sql sql;
  @Inject Clock clock;

  /** What is to become of an entry: a payment, or the reason why not. */
  record Match(Transfer transfer, UnmatchedReason reason) {

    static Match none(UnmatchedReason reason) {
      return new Match(null, reason);
    }
  }

  /** Decides on each of the entries, in their order; the invoices stay locked. */
  @Transactional(TxType.MANDATORY)
  public List<Match> match(List<NewEntry> rows) {
    List<Mentions> mentions = rows.stream().map(row -> mentions(row.entry())).toList();
    Map<InvoiceNumber, LockedInvoice> known =
        locked(mentions.stream().flatMap(all -> all.numbers().stream()).distinct().toList());
    List<List<LockedInvoice>> invoices =
        mentions.stream().map(named -> invoices(named, known)).toList();
    Set<UUID> toldAgain = enteredPayments.toldAgainBy(claims(rows, invoices));
    Payables payables = takeInTransfers.payables();
    List<Match> matches = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      NewEntry row = rows.get(i);
      boolean again = toldAgain.contains(row.id());
      matches.add(match(row, mentions.get(i), invoices.get(i), again, payables));
    }
    return matches;
  }

  private static List<LockedInvoice> invoices(
      Mentions mentions, Map<InvoiceNumber, LockedInvoice> known) {
    return mentions.numbers().stream().map(known::get).filter(Objects::nonNull).toList();
  }

  private static List<Claim> claims(List<NewEntry> rows, List<List<LockedInvoice>> invoices) {
    return IntStream.range(0, rows.size())
        .filter(i -> !invoices.get(i).isEmpty())
        .mapToObj(
            i ->
                new Claim(rows.get(i).id(), invoices.get(i).get(0).memberId(), rows.get(i).entry()))
        .toList();
  }

  private static Mentions mentions(StatementEntry entry) {
    return entry.direction() == Direction.CREDIT && !entry.reversal()
        ? Mentions.of(entry)
        : new Mentions(List.of(), false);
  }

  private Map<InvoiceNumber, LockedInvoice> locked(List<InvoiceNumber> numbers) {
    Map<UUID, InvoiceNumber> known = new HashMap<>();
    sql.list(
            """
            SELECT i.id, i.fee_year, i.number_in_year
              FROM unnest(?::integer[], ?::integer[]) AS n (fee_year, number)
              JOIN invoice i ON i.fee_year = n.fee_year AND i.number_in_year = n.number
            """,
            row ->
                Map.entry(
                    row.getObject(1, UUID.class), new InvoiceNumber(row.getInt(2), row.getInt(3))),
            SqlArray.of("integer", numbers.stream().map(InvoiceNumber::feeYear).toList()),
            SqlArray.of("integer", numbers.stream().map(InvoiceNumber::number).toList()))
        .forEach(found -> known.put(found.getKey(), found.getValue()));
    return locks.invoices(known.keySet()).stream()
        .collect(Collectors.toMap(invoice -> known.get(invoice.id()), invoice -> invoice));
  }

  private Match match(
      NewEntry row,
      Mentions mentions,
      List<LockedInvoice> invoices,
      boolean toldAgain,
      Payables payables) {
    UnmatchedReason doubt = doubt(row.entry(), mentions, invoices, payables);
    UnmatchedReason reason = doubt == null && toldAgain ? UnmatchedReason.MAY_BE_ENTERED : doubt;
    if (reason != null) {
      return Match.none(reason);
    }
    Receipt receipt = BankReceipts.of(row.entry(), LocalDate.now(clock));
    payables.serve(receipt.amount(), invoices);
    return new Match(new Transfer(invoices.get(0).memberId(), invoices, receipt, row.id()), null);
  }

  /** The first reason for doubt, {@code null} for none. */
  private static UnmatchedReason doubt(
      StatementEntry entry, Mentions mentions, List<LockedInvoice> invoices, Payables payables) {
    if (entry.reversal()) {
      return UnmatchedReason.REVERSAL;
    } else if (entry.direction() == Direction.DEBIT) {
      return UnmatchedReason.DEBIT;
    } else if (mentions.numbers().isEmpty()) {
      return UnmatchedReason.NO_REFERENCE;
    } else if (invoices.size() < mentions.numbers().size()) {
      return UnmatchedReason.INVOICE_UNKNOWN;
    } else if (invoices.stream().map(LockedInvoice::memberId).distinct().count() > 1) {
      return UnmatchedReason.SEVERAL_MEMBERS;
    } else if (invoices.stream().anyMatch(i -> i.status() == InvoiceStatus.PAYMENT_IMPOSSIBLE)) {
      return UnmatchedReason.PAYMENT_IMPOSSIBLE;
    } else if (payables.of(invoices).signum() == 0) {
      return UnmatchedReason.INVOICE_SETTLED;
    }
    boolean certain = mentions.certain() && invoices.size() == 1;
    return certain || payables.settles(entry.amount(), invoices)
        ? null
        : UnmatchedReason.AMOUNT_DIFFERS;
  }
}
