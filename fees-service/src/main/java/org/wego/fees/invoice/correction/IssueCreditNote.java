package org.wego.fees.invoice.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.fees.FeesError;
import org.wego.fees.ledger.AllocateCredit;
import org.wego.fees.ledger.EntryKind;
import org.wego.fees.ledger.Ledger;
import org.wego.fees.ledger.LockedInvoice;
import org.wego.fees.ledger.MoneyLocks;
import org.wego.fees.ledger.Posting;
import org.wego.fees.notice.GiveNotice;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/** Takes back a part of an invoice, or all of it, under a number of its own (F12). */
@ApplicationScoped
public class IssueCreditNote {

  @Inject MoneyLocks locks;
  @Inject Ledger ledger;
  @Inject ReverseAllocations reverseAllocations;
  @Inject AllocateCredit allocateCredit;
  @Inject GiveNotice giveNotice;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Issues it. What it takes back of money that was paid becomes the member's credit. Numbers are
   * gapless: the year's counter is locked before anything else.
   *
   * @param amount above zero, at most what is left and was paid of the invoice
   * @return the note's id, empty when there is no such invoice
   * @throws ProblemException AMOUNT_TOO_HIGH
   */
  @Transactional
  public Optional<UUID> issue(UUID invoiceId, BigDecimal amount, String reason, String actor) {
    LocalDate today = LocalDate.now(clock);
    int number = lockCounter(today.getYear()) + 1;
    Note note = new Note(Ids.next(), today, number, amount, reason, actor);
    return locks.invoice(invoiceId).map(invoice -> issue(invoice, note));
  }

  /**
   * Keeps everyone else from issuing credit notes until the transaction ends; for whoever locks an
   * account before it knows whether it issues one.
   */
  @Transactional(TxType.MANDATORY)
  public void lockSeries() {
    lockCounter(LocalDate.now(clock).getYear());
  }

  private record Note(
      UUID id, LocalDate issuedOn, int number, BigDecimal amount, String reason, String actor) {}

  private UUID issue(LockedInvoice invoice, Note note) {
    requireCreditable(invoice, note.amount());
    keep(invoice, note);
    BigDecimal beyond = note.amount().subtract(invoice.outstanding()).max(BigDecimal.ZERO);
    List<Posting> postings =
        new ArrayList<>(reverseAllocations.of(invoice, beyond, "Taken back by a credit note"));
    postings.add(
        new Posting(
            EntryKind.CREDIT_NOTE_ISSUED,
            invoice.memberId(),
            invoice.id(),
            null,
            note.id(),
            note.amount(),
            note.reason()));
    ledger.book(postings, note.actor());
    allocateCredit.toInvoicesOf(List.of(invoice.memberId()), note.actor());
    giveNotice.ofCreditNote(note.id(), invoice.memberId(), invoice.id(), note.actor());
    return note.id();
  }

  private static void requireCreditable(LockedInvoice invoice, BigDecimal amount) {
    new Faults()
        .addIf(
            amount.compareTo(invoice.creditable()) > 0,
            "/amount",
            FeesError.AMOUNT_TOO_HIGH.name(),
            "At most " + invoice.creditable().toPlainString() + " USD can be taken back")
        .throwIfAny(FeesError.AMOUNT_TOO_HIGH);
  }

  private void keep(LockedInvoice invoice, Note note) {
    sql.update(
        """
        INSERT INTO credit_note
               (id, year, number_in_year, invoice_id, amount, currency, reason, issued_on,
                issued_at, issued_by, issuer_id)
        VALUES (?, ?, ?, ?, ?, 'USD', ?, ?, ?, ?, issuer_on(?))
        """,
        note.id(),
        note.issuedOn().getYear(),
        note.number(),
        invoice.id(),
        note.amount(),
        note.reason(),
        note.issuedOn(),
        clock.instant(),
        note.actor(),
        note.issuedOn());
    sql.update(
        "UPDATE credit_note_counter SET last_number = ? WHERE year = ?",
        note.number(),
        note.issuedOn().getYear());
  }

  private int lockCounter(int year) {
    sql.update("INSERT INTO credit_note_counter (year) VALUES (?) ON CONFLICT DO NOTHING", year);
    return sql.find(
            "SELECT last_number FROM credit_note_counter WHERE year = ? FOR UPDATE",
            row -> row.getInt(1),
            year)
        .orElseThrow();
  }
}
