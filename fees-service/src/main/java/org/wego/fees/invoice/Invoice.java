package org.wego.fees.invoice;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.ListIndexBase;
import org.wego.fees.Explanation;
import org.wego.fees.Region;

/**
 * An issued invoice, as it was sent (F9, F12), and what became of it. Runs write it in bulk, and
 * the ledger settles it.
 */
@Entity
@Immutable
@Table(name = "invoice")
public class Invoice {

  @Id private UUID id;

  @Column(name = "fee_year", nullable = false)
  private int feeYear;

  @Column(name = "number_in_year", nullable = false)
  private int numberInYear;

  @Column(name = "number", nullable = false)
  private String number;

  @Enumerated(EnumType.STRING)
  @Column(name = "status", nullable = false)
  private InvoiceStatus status;

  @Column(name = "member_id", nullable = false)
  private UUID memberId;

  @Column(name = "member_name", nullable = false)
  private String memberName;

  @Column(name = "native_name")
  private String nativeName;

  @Enumerated(EnumType.STRING)
  @Column(name = "region", nullable = false)
  private Region region;

  @Column(name = "country", nullable = false)
  private String country;

  @Column(name = "address")
  private String address;

  @Column(name = "total", nullable = false)
  private BigDecimal total;

  @Column(name = "paid", nullable = false)
  private BigDecimal paid;

  @Column(name = "credited", nullable = false)
  private BigDecimal credited;

  @Column(name = "written_off", nullable = false)
  private BigDecimal writtenOff;

  @Column(name = "outstanding", nullable = false)
  private BigDecimal outstanding;

  @Column(name = "currency", nullable = false)
  private String currency;

  @Column(name = "issued_on", nullable = false)
  private LocalDate issuedOn;

  @Column(name = "due_on", nullable = false)
  private LocalDate dueOn;

  @Column(name = "issuer_id", nullable = false)
  private UUID issuerId;

  @Column(name = "payment_reference", nullable = false)
  private String paymentReference;

  @Column(name = "explanation", nullable = false)
  @ColumnTransformer(read = "explanation::text")
  private String explanation;

  @Column(name = "replaces")
  private UUID replaces;

  @Column(name = "status_reason")
  private String statusReason;

  @Column(name = "decision_reference")
  private String decisionReference;

  @Column(name = "version", nullable = false)
  private long version;

  @ElementCollection
  @CollectionTable(name = "invoice_line", joinColumns = @JoinColumn(name = "invoice_id"))
  @OrderColumn(name = "position")
  @ListIndexBase(1)
  private List<InvoiceLine> lines = new ArrayList<>();

  protected Invoice() {}

  public UUID id() {
    return id;
  }

  public int feeYear() {
    return feeYear;
  }

  int numberInYear() {
    return numberInYear;
  }

  public String number() {
    return number;
  }

  public InvoiceStatus status() {
    return status;
  }

  public UUID memberId() {
    return memberId;
  }

  public String memberName() {
    return memberName;
  }

  public String nativeName() {
    return nativeName;
  }

  public String country() {
    return country;
  }

  public String address() {
    return address;
  }

  public BigDecimal total() {
    return total;
  }

  /** What payments covered. */
  public BigDecimal paid() {
    return paid;
  }

  /** What credit notes took back. */
  public BigDecimal credited() {
    return credited;
  }

  /** What was given up: a wire shortfall, or all that was left of an uncollectible one. */
  public BigDecimal writtenOff() {
    return writtenOff;
  }

  /** The total less all of these; nothing of a void invoice. */
  public BigDecimal outstanding() {
    return outstanding;
  }

  public String currency() {
    return currency;
  }

  public LocalDate issuedOn() {
    return issuedOn;
  }

  public LocalDate dueOn() {
    return dueOn;
  }

  /** The version of the issuer that it was issued under, which is never changed. */
  public UUID issuerId() {
    return issuerId;
  }

  /** What the payer gives with the transfer: see {@link CreditorReference}. */
  public String paymentReference() {
    return paymentReference;
  }

  /**
   * Whether it is still asked for and should have been paid before that day. One whose payment is
   * impossible is no arrears.
   */
  public boolean overdueOn(LocalDate day) {
    return (status == InvoiceStatus.OPEN || status == InvoiceStatus.PARTIALLY_PAID)
        && outstanding.signum() > 0
        && dueOn.isBefore(day);
  }

  /** The snapshot of what led to the total (F9). */
  public Explanation explanation() {
    return Explanation.parse(explanation);
  }

  /** The void one that it stands for, {@code null} for none (F11). */
  public UUID replaces() {
    return replaces;
  }

  /** Why it is void, uncollectible or cannot be paid; {@code null} otherwise. */
  public String statusReason() {
    return statusReason;
  }

  /** The committee's decision that says so, where one is needed (G5). */
  public String decisionReference() {
    return decisionReference;
  }

  public long version() {
    return version;
  }

  public List<InvoiceLine> lines() {
    return List.copyOf(lines);
  }
}
