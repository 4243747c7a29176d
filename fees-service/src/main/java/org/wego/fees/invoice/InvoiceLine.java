package org.wego.fees.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** A line of an invoice. */
@Embeddable
public class InvoiceLine {

  @Column(name = "description", nullable = false)
  private String description;

  @Column(name = "amount", nullable = false)
  private BigDecimal amount;

  protected InvoiceLine() {}

  public String description() {
    return description;
  }

  public BigDecimal amount() {
    return amount;
  }
}
