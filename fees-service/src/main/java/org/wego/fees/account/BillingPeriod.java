package org.wego.fees.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.wego.fees.MemberCategory;

/** A stretch of time in one category (M6), half-open. */
@Embeddable
public class BillingPeriod {

  @Enumerated(EnumType.STRING)
  @Column(name = "category", nullable = false)
  private MemberCategory category;

  @Column(name = "valid_from", nullable = false)
  private LocalDate from;

  @Column(name = "valid_to")
  private LocalDate to;

  protected BillingPeriod() {}

  /**
   * @param to the first day that is outside, {@code null} while the period is open
   */
  public BillingPeriod(MemberCategory category, LocalDate from, LocalDate to) {
    this.category = category;
    this.from = from;
    this.to = to;
  }

  public MemberCategory category() {
    return category;
  }

  public LocalDate from() {
    return from;
  }

  boolean open() {
    return to == null;
  }

  /** A status that begins and ends on one day leaves no period. */
  boolean empty() {
    return from.equals(to);
  }
}
