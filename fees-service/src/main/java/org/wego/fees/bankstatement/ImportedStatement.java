package org.wego.fees.bankstatement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A statement of an import; never changed. */
@Embeddable
public class ImportedStatement {

  @Column(name = "account", nullable = false)
  private String account;

  @Column(name = "statement_id", nullable = false)
  private String statementId;

  @Column(name = "sequence")
  private Long sequence;

  @Column(name = "covers_from")
  private Instant coversFrom;

  @Column(name = "covers_to")
  private Instant coversTo;

  @Column(name = "opening", nullable = false)
  private BigDecimal opening;

  @Column(name = "closing", nullable = false)
  private BigDecimal closing;

  @Column(name = "closing_on", nullable = false)
  private LocalDate closingOn;

  @Column(name = "entries", nullable = false)
  private int entries;

  @Column(name = "skipped", nullable = false)
  private int skipped;

  protected ImportedStatement() {}

  public String account() {
    return account;
  }

  public String statementId() {
    return statementId;
  }

  public Long sequence() {
    return sequence;
  }

  public Instant coversFrom() {
    return coversFrom;
  }

  public Instant coversTo() {
    return coversTo;
  }

  public BigDecimal opening() {
    return opening;
  }

  public BigDecimal closing() {
    return closing;
  }

  public LocalDate closingOn() {
    return closingOn;
  }

  public int entries() {
    return entries;
  }

  public int skipped() {
    return skipped;
  }
}
