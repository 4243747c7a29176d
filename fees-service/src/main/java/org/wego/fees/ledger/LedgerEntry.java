package org.wego.fees.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A booked posting; never changed. */
@Entity
@Immutable
@Table(name = "ledger_entry")
public class LedgerEntry {

  @Id private UUID id;

  @Column(name = "transaction_id", nullable = false)
  private UUID transactionId;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false)
  private EntryKind kind;

  @Column(name = "amount", nullable = false)
  private BigDecimal amount;

  @Column(name = "currency", nullable = false)
  private String currency;

  @Column(name = "member_id", nullable = false)
  private UUID memberId;

  @Column(name = "invoice_id")
  private UUID invoiceId;

  @Column(name = "payment_id")
  private UUID paymentId;

  @Column(name = "credit_note_id")
  private UUID creditNoteId;

  @Column(name = "reason")
  private String reason;

  @Column(name = "booked_on", nullable = false)
  private LocalDate bookedOn;

  @Column(name = "booked_at", nullable = false)
  private Instant bookedAt;

  @Column(name = "booked_by", nullable = false)
  private String bookedBy;

  protected LedgerEntry() {}

  public UUID id() {
    return id;
  }

  public UUID transactionId() {
    return transactionId;
  }

  public EntryKind kind() {
    return kind;
  }

  public BigDecimal amount() {
    return amount;
  }

  public String currency() {
    return currency;
  }

  public UUID memberId() {
    return memberId;
  }

  public UUID invoiceId() {
    return invoiceId;
  }

  public UUID paymentId() {
    return paymentId;
  }

  public UUID creditNoteId() {
    return creditNoteId;
  }

  public String reason() {
    return reason;
  }

  public LocalDate bookedOn() {
    return bookedOn;
  }

  public Instant bookedAt() {
    return bookedAt;
  }

  public String bookedBy() {
    return bookedBy;
  }
}
