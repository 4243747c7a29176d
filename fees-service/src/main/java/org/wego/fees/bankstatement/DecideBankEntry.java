package org.wego.fees.bankstatement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wego.fees.FeesError;
import org.wego.fees.ledger.LockedInvoice;
import org.wego.fees.ledger.MoneyLocks;
import org.wego.fees.payment.TakeInTransfers;
import org.wego.fees.payment.Transfer;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/**
 * The Secretariat's decision on an entry that was not booked by itself (F12). One decision counts:
 * the entry is locked first, before the accounts and invoices.
 */
@ApplicationScoped
public class DecideBankEntry {

  // An import that holds the accounts refers to entries that are known already; it does not wait
  // for
  // this lock, as it would for one that guards the key too.
  private static final String LOCK = "SELECT id FROM bank_entry WHERE id = ? FOR NO KEY UPDATE";

  @Inject MoneyLocks locks;
  @Inject TakeInTransfers takeInTransfers;
  @Inject LinkPayment linkPayment;
  @Inject EntityManager entities;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Books the entry as a payment for these invoices, served in this order; what is beyond them pays
   * the member's others and is credit after that.
   *
   * @return the payment's id, empty when there is no such entry
   * @throws ProblemException BANK_ENTRY_MATCHED, BANK_ENTRY_NO_CREDIT, INVOICE_UNKNOWN,
   *     SEVERAL_MEMBERS
   */
  @Transactional
  public Optional<UUID> forInvoices(UUID entryId, List<UUID> invoiceIds, String actor) {
    return lockCredit(entryId)
        .map(
            entry -> {
              List<LockedInvoice> invoices = lock(invoiceIds);
              return book(entry, invoices.get(0).memberId(), invoices, actor);
            });
  }

  /**
   * Books the entry as a payment of this member, for its invoices in the order in which they are
   * due; what is beyond them is its credit.
   *
   * @return the payment's id, empty when there is no such entry
   * @throws ProblemException BANK_ENTRY_MATCHED, BANK_ENTRY_NO_CREDIT, MEMBER_UNKNOWN
   */
  @Transactional
  public Optional<UUID> forMember(UUID entryId, UUID memberId, String actor) {
    return lockCredit(entryId)
        .map(
            entry -> {
              new Faults()
                  .addIf(
                      !locks.account(memberId),
                      "/memberId",
                      "UNKNOWN_VALUE",
                      "No billing account has this id")
                  .throwIfAny(FeesError.MEMBER_UNKNOWN);
              return book(entry, memberId, List.of(), actor);
            });
  }

  /**
   * Says that the entry is this payment, which was entered by hand: nothing is booked.
   *
   * @return the payment's id, empty when there is no such entry
   * @throws ProblemException BANK_ENTRY_MATCHED, BANK_ENTRY_NO_CREDIT, PAYMENT_UNKNOWN,
   *     PAYMENT_DIFFERS, PAYMENT_TOLD
   */
  @Transactional
  public Optional<UUID> isPayment(UUID entryId, UUID paymentId, String actor) {
    return lockCredit(entryId)
        .map(
            entry -> {
              linkPayment.to(entry, paymentId);
              matched(entry, actor);
              return paymentId;
            });
  }

  /**
   * Notes that the entry is no payment.
   *
   * @return the entry's id, empty when there is no such entry
   * @throws ProblemException BANK_ENTRY_MATCHED, BANK_ENTRY_DISMISSED
   */
  @Transactional
  public Optional<UUID> dismiss(UUID entryId, String reason, String actor) {
    return lock(entryId)
        .map(
            entry -> {
              if (entry.state() == EntryState.IGNORED) {
                throw new ProblemException(
                    FeesError.BANK_ENTRY_DISMISSED, "Somebody has dismissed the entry before");
              }
              sql.update(
                  """
                  UPDATE bank_entry
                     SET state = 'IGNORED', dismissal_reason = ?, decided_at = ?, decided_by = ?,
                         version = version + 1
                   WHERE id = ?
                  """,
                  reason,
                  clock.instant(),
                  actor,
                  entryId);
              return entryId;
            });
  }

  private UUID book(BankEntry entry, UUID memberId, List<LockedInvoice> invoices, String actor) {
    Transfer transfer =
        new Transfer(
            memberId, invoices, BankReceipts.of(entry.told(), LocalDate.now(clock)), entry.id());
    UUID payment = takeInTransfers.take(List.of(transfer), actor).get(0);
    matched(entry, actor);
    return payment;
  }

  private void matched(BankEntry entry, String actor) {
    sql.update(
        """
        UPDATE bank_entry
           SET state = 'MATCHED', decided_at = ?, decided_by = ?, version = version + 1
         WHERE id = ?
        """,
        clock.instant(),
        actor,
        entry.id());
  }

  /** The entry, which nobody else decides on now, unless it is booked. */
  private Optional<BankEntry> lock(UUID id) {
    Optional<BankEntry> entry =
        sql.find(LOCK, row -> row.getObject(1, UUID.class), id)
            .map(locked -> entities.find(BankEntry.class, locked));
    // So that whoever reads it in this transaction sees what was decided.
    entry.ifPresent(entities::detach);
    entry
        .filter(found -> found.state() == EntryState.MATCHED)
        .ifPresent(
            found -> {
              throw new ProblemException(
                      FeesError.BANK_ENTRY_MATCHED, "The entry is booked as a payment already")
                  .with("payment", "/api/v1/payments/" + found.paymentId());
            });
    return entry;
  }

  private Optional<BankEntry> lockCredit(UUID id) {
    Optional<BankEntry> entry = lock(id);
    entry
        .filter(found -> found.direction() == Direction.DEBIT)
        .ifPresent(
            found -> {
              throw new ProblemException(
                  FeesError.BANK_ENTRY_NO_CREDIT, "The entry is money that went out");
            });
    return entry;
  }

  private List<LockedInvoice> lock(List<UUID> ids) {
    Map<UUID, LockedInvoice> known =
        locks.invoices(ids).stream().collect(Collectors.toMap(LockedInvoice::id, i -> i));
    Faults unknown = new Faults();
    for (int i = 0; i < ids.size(); i++) {
      unknown.addIf(
          !known.containsKey(ids.get(i)),
          "/invoiceIds/" + i,
          FeesError.INVOICE_UNKNOWN.name(),
          "No invoice has this id");
    }
    unknown.throwIfAny(FeesError.INVOICE_UNKNOWN);
    if (known.values().stream().map(LockedInvoice::memberId).distinct().count() > 1) {
      String detail = "The invoices are of several members";
      throw new ProblemException(FeesError.SEVERAL_MEMBERS, detail)
          .withFaults(List.of(new Fault("/invoiceIds", FeesError.SEVERAL_MEMBERS.name(), detail)));
    }
    return ids.stream().distinct().map(known::get).toList();
  }
}
