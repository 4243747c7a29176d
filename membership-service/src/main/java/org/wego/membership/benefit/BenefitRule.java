package org.wego.membership.benefit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.organization.Category;
import org.wego.platform.id.Ids;

/** Whether a category is entitled to a benefit, from a day on (M11). */
@Entity
class BenefitRule {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Benefit benefit;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Category category;

  private boolean entitled;
  private String reason;
  private boolean assumed;
  private LocalDate validFrom;
  private LocalDate validTo;
  private Instant recordedAt;
  private String recordedBy;

  protected BenefitRule() {}

  BenefitRule(Benefit benefit, NewRule rule, Instant at, String actor) {
    this.id = Ids.next();
    this.benefit = benefit;
    this.category = rule.category();
    this.entitled = rule.entitled();
    this.reason = rule.reason();
    this.validFrom = rule.from();
    this.recordedAt = at;
    this.recordedBy = actor;
  }

  /** Ends with the day before another one begins. */
  void endOn(LocalDate day) {
    validTo = day;
  }

  LocalDate validFrom() {
    return validFrom;
  }

  RuleDetails details() {
    return new RuleDetails(id, benefit, category, entitled, reason, assumed, validFrom, validTo);
  }
}
