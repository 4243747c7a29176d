package org.wego.fees.bankstatement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/**
 * A movement of money that a bank told of (F12), and what became of it. The bank's words are never
 * changed; statements of SQL write them and what was decided.
 */
@Entity
@Immutable
@Table(name = "bank_entry")
public class BankEntry {

  @Id private UUID id;

  @Column(name = "statement_id", nullable = false)
  private UUID statementId;

  @Column(name = "account", nullable = false)
  private String account;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private EntryState state;

  @Enumerated(EnumType.STRING)
  @Column(name = "unmatched_reason")
  private UnmatchedReason unmatchedReason;

  @Enumerated(EnumType.STRING)
  @Column(name = "direction", nullable = false)
  private Direction direction;

  @Column(name = "amount", nullable = false)
  private BigDecimal amount;

  @Column(name = "currency", nullable = false)
  private String currency;

  @Column(name = "reversal", nullable = false)
  private boolean reversal;

  @Column(name = "booked_on", nullable = false)
  private LocalDate bookedOn;

  @Column(name = "value_on", nullable = false)
  private LocalDate valueOn;

  @Column(name = "bank_reference")
  private String bankReference;

  @Column(name = "entry_reference")
  private String entryReference;

  @Column(name = "end_to_end_id")
  private String endToEndId;

  @Column(name = "remittance")
  private String remittance;

  @Column(name = "creditor_references")
  private String creditorReferences;

  @Column(name = "payer")
  private String payer;

  @Column(name = "payer_account")
  private String payerAccount;

  @Column(name = "charges")
  private BigDecimal charges;

  @Column(name = "dismissal_reason")
  private String dismissalReason;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "decided_by")
  private String decidedBy;

  @Formula("(SELECT p.id FROM payment p WHERE p.bank_entry_id = id)")
  private UUID paymentId;

  protected BankEntry() {}

  public UUID id() {
    return id;
  }

  /** The statement that told of it first. */
  public UUID statementId() {
    return statementId;
  }

  public String account() {
    return account;
  }

  public EntryState state() {
    return state;
  }

  /** Why it was not booked by itself; {@code null} when it was. */
  public UnmatchedReason unmatchedReason() {
    return unmatchedReason;
  }

  public Direction direction() {
    return direction;
  }

  /** Above zero, whichever way it went. */
  public BigDecimal amount() {
    return amount;
  }

  public String currency() {
    return currency;
  }

  public boolean reversal() {
    return reversal;
  }

  public LocalDate bookedOn() {
    return bookedOn;
  }

  public LocalDate valueOn() {
    return valueOn;
  }

  public String bankReference() {
    return bankReference;
  }

  public String entryReference() {
    return entryReference;
  }

  public String endToEndId() {
    return endToEndId;
  }

  /** Free text that came with it, line by line. */
  public String remittance() {
    return remittance;
  }

  /** Structured references that came with it. */
  public List<String> creditorReferences() {
    return creditorReferences == null ? List.of() : creditorReferences.lines().toList();
  }

  public String payer() {
    return payer;
  }

  public String payerAccount() {
    return payerAccount;
  }

  public BigDecimal charges() {
    return charges;
  }

  public String dismissalReason() {
    return dismissalReason;
  }

  /** When somebody decided on it; {@code null} when nobody had to. */
  public Instant decidedAt() {
    return decidedAt;
  }

  public String decidedBy() {
    return decidedBy;
  }

  /** The payment that it is, {@code null} while it is none. */
  public UUID paymentId() {
    return paymentId;
  }

  /** What the bank told. */
  StatementEntry told() {
    return new StatementEntry(
        direction,
        amount,
        reversal,
        bookedOn,
        valueOn,
        bankReference,
        entryReference,
        endToEndId,
        remittance,
        creditorReferences(),
        payer,
        payerAccount,
        charges);
  }
}
