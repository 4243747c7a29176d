package org.wego.fees.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Money that a member paid (F12). What becomes of it is booked in the ledger. */
@Entity
@Immutable
@Table(name = "payment")
public class Payment {

  @Id private UUID id;

  @Column(name = "member_id", nullable = false)
  private UUID memberId;

  @Column(name = "amount", nullable = false)
  private BigDecimal amount;

  @Column(name = "currency", nullable = false)
  private String currency;

  @Column(name = "received_on", nullable = false)
  private LocalDate receivedOn;

  @Column(name = "reference")
  private String reference;

  @Column(name = "payer")
  private String payer;

  @Column(name = "bank_entry_id")
  private UUID bankEntryId;

  @Column(name = "unallocated", nullable = false)
  private BigDecimal unallocated;

  @Column(name = "recorded_at", nullable = false)
  private Instant recordedAt;

  @Column(name = "recorded_by", nullable = false)
  private String recordedBy;

  @Column(name = "version", nullable = false)
  private long version;

  protected Payment() {}

  public UUID id() {
    return id;
  }

  public UUID memberId() {
    return memberId;
  }

  public BigDecimal amount() {
    return amount;
  }

  public String currency() {
    return currency;
  }

  /** The bank's value date. */
  public LocalDate receivedOn() {
    return receivedOn;
  }

  public String reference() {
    return reference;
  }

  public String payer() {
    return payer;
  }

  /** The entry of a bank statement that told of it, {@code null} when it was entered by hand. */
  public UUID bankEntryId() {
    return bankEntryId;
  }

  /** What no invoice has used and nobody got back. */
  public BigDecimal unallocated() {
    return unallocated;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  public String recordedBy() {
    return recordedBy;
  }

  public long version() {
    return version;
  }
}
