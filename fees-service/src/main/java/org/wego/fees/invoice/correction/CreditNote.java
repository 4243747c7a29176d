package org.wego.fees.invoice.correction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What was taken back of an invoice (F12); numbered in a series of its own. */
@Entity
@Immutable
@Table(name = "credit_note")
public class CreditNote {

  @Id private UUID id;

  @Column(name = "number", nullable = false)
  private String number;

  @Column(name = "invoice_id", nullable = false)
  private UUID invoiceId;

  @Column(name = "amount", nullable = false)
  private BigDecimal amount;

  @Column(name = "currency", nullable = false)
  private String currency;

  @Column(name = "reason", nullable = false)
  private String reason;

  @Column(name = "issued_on", nullable = false)
  private LocalDate issuedOn;

  @Column(name = "issued_by", nullable = false)
  private String issuedBy;

  protected CreditNote() {}

  public UUID id() {
    return id;
  }

  public String number() {
    return number;
  }

  public UUID invoiceId() {
    return invoiceId;
  }

  public BigDecimal amount() {
    return amount;
  }

  public String currency() {
    return currency;
  }

  public String reason() {
    return reason;
  }

  public LocalDate issuedOn() {
    return issuedOn;
  }

  public String issuedBy() {
    return issuedBy;
  }
}
