package org.wego.fees.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wego.fees.ledger.AllocateCredit;
import org.wego.fees.ledger.EntryKind;
import org.wego.fees.ledger.Ledger;
import org.wego.fees.ledger.Posting;
import org.wego.fees.notice.GiveNotice;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/**
 * Records transfers as payments and books them, one or thousands in the same few statements (F12).
 */
@ApplicationScoped
public class TakeInTransfers {

  private static final String RECORD =
      """
      INSERT INTO payment
             (id, member_id, amount, currency, received_on, reference, payer, bank_entry_id,
              recorded_at, recorded_by)
      SELECT p.id, p.member_id, p.amount, 'USD', p.received_on, p.reference, p.payer,
             p.bank_entry_id, ?, ?
        FROM unnest(?::uuid[], ?::uuid[], ?::numeric[], ?::date[], ?::text[], ?::text[], ?::uuid[])
             AS p (id, member_id, amount, received_on, reference, payer, bank_entry_id)
      """;

  @Inject Ledger ledger;
  @Inject AllocateCredit allocateCredit;
  @Inject GiveNotice giveNotice;
  @Inject PaymentConfig config;
  @Inject Sql sql;
  @Inject Clock clock;

  /** What is left to pay of invoices that the caller has locked. */
  public Payables payables() {
    return new Payables(config.shortfallTolerance());
  }

  /**
   * Takes them in. The caller holds the locks of the accounts and invoices. A transfer serves its
   * invoices first; money beyond them pays the member's others in the order in which they are due,
   * and is credit after that.
   *
   * @return the payments' ids in the order of the transfers
   */
  @Transactional(TxType.MANDATORY)
  public List<UUID> take(List<Transfer> transfers, String actor) {
    List<UUID> payments = transfers.stream().map(transfer -> Ids.next()).toList();
    record(payments, transfers, actor);
    giveNotice.ofPayments(payments, actor);
    Payables payables = payables();
    List<Posting> postings = new ArrayList<>();
    for (int i = 0; i < transfers.size(); i++) {
      postings.addAll(postings(payments.get(i), transfers.get(i), payables));
    }
    ledger.book(postings, actor);
    allocateCredit.toInvoicesOf(
        transfers.stream().map(Transfer::memberId).distinct().toList(), actor);
    return payments;
  }

  private List<Posting> postings(UUID payment, Transfer transfer, Payables payables) {
    BigDecimal amount = transfer.receipt().amount();
    List<Posting> postings = new ArrayList<>();
    postings.add(
        new Posting(
            EntryKind.PAYMENT_RECEIVED, transfer.memberId(), null, payment, null, amount, null));
    payables.serve(amount, transfer.invoices()).stream()
        .flatMap(share -> postings(payment, share))
        .forEach(postings::add);
    return postings;
  }

  private Stream<Posting> postings(UUID payment, Payables.Share share) {
    List<Posting> postings = new ArrayList<>();
    if (share.invoice().uncollectible()) {
      postings.add(
          share
              .invoice()
              .posting(
                  EntryKind.WRITE_OFF_REVERSED, null, share.used(), "Paid after it was given up"));
    }
    postings.add(share.invoice().posting(EntryKind.CREDIT_ALLOCATED, payment, share.used(), null));
    if (share.shortfall().signum() > 0) {
      postings.add(
          share
              .invoice()
              .posting(
                  EntryKind.SHORTFALL_WRITTEN_OFF,
                  null,
                  share.shortfall(),
                  "Charges of banks on the way, within the tolerance of "
                      + config.shortfallTolerance().toPlainString()
                      + " USD"));
    }
    return postings.stream();
  }

  private void record(List<UUID> payments, List<Transfer> transfers, String actor) {
    sql.update(
        RECORD,
        clock.instant(),
        actor,
        SqlArray.of("uuid", payments),
        array("uuid", transfers, Transfer::memberId),
        array("numeric", transfers, transfer -> transfer.receipt().amount()),
        array("date", transfers, transfer -> transfer.receipt().receivedOn()),
        array("text", transfers, transfer -> transfer.receipt().reference()),
        array("text", transfers, transfer -> transfer.receipt().payer()),
        array("uuid", transfers, Transfer::bankEntryId));
  }

  private static SqlArray array(
      String type, List<Transfer> transfers, Function<Transfer, Object> value) {
    return new SqlArray(type, transfers.stream().map(value).toArray());
  }
}
