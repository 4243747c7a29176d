package org.wego.membership.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.organization.Category;
import org.wego.membership.organization.OrganizationType;
import org.wego.platform.id.Ids;

/** A row of a member's history; its interval is what the database keeps from overlapping (M6). */
@Entity
class MemberPeriod {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "member_id", updatable = false)
  private Member member;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private OrganizationType organizationType;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Category category;

  @Column(updatable = false)
  private LocalDate validFrom;

  private LocalDate validTo;

  protected MemberPeriod() {}

  MemberPeriod(Member member, OrganizationType type, Category category, LocalDate from) {
    this.id = Ids.next();
    this.member = member;
    this.organizationType = type;
    this.category = category;
    this.validFrom = from;
  }

  void endOn(LocalDate day) {
    validTo = day;
  }

  boolean isOpen() {
    return validTo == null;
  }

  Category category() {
    return category;
  }

  LocalDate from() {
    return validFrom;
  }

  LocalDate to() {
    return validTo;
  }

  Period toPeriod() {
    return new Period(category, validFrom, validTo);
  }
}
