package org.wego.fees.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.wego.fees.MemberCategory;
import org.wego.fees.OrganizationType;
import org.wego.fees.Region;

/** What fees knows of a member: whom to bill, where, and since when. */
@Entity
@Table(name = "billing_account")
public class BillingAccount {

  @Id
  @Column(name = "member_id")
  private UUID memberId;

  @Column(name = "member_name", nullable = false)
  private String memberName;

  @Column(name = "native_name")
  private String nativeName;

  @Enumerated(EnumType.STRING)
  @Column(name = "organization_type", nullable = false)
  private OrganizationType organizationType;

  @Enumerated(EnumType.STRING)
  @Column(name = "region", nullable = false)
  private Region region;

  @Column(name = "country", nullable = false)
  private String country;

  @Column(name = "address")
  private String address;

  @Enumerated(EnumType.STRING)
  @Column(name = "category")
  private MemberCategory category;

  @Column(name = "first_fee_year")
  private Integer firstFeeYear;

  @Column(name = "successor_id")
  private UUID successorId;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  @ElementCollection
  @CollectionTable(name = "billing_period", joinColumns = @JoinColumn(name = "member_id"))
  private List<BillingPeriod> periods = new ArrayList<>();

  protected BillingAccount() {}

  BillingAccount(UUID memberId) {
    this.memberId = memberId;
  }

  /** Takes over the state that membership told, its history included. */
  void follow(MemberState member, Instant at) {
    memberName = member.name();
    nativeName = member.nativeName();
    organizationType = member.organizationType();
    region = member.region();
    country = member.country();
    address = member.address();
    category = member.category();
    periods.clear();
    member.periods().stream().filter(period -> !period.empty()).forEach(periods::add);
    firstFeeYear = presentFeeYear();
    successorId = member.successorId();
    updatedAt = at;
  }

  /**
   * F2: the calendar year after the one in which the present period that pays a fee began; {@code
   * null} while there is none.
   */
  private Integer presentFeeYear() {
    return periods.stream()
        .filter(period -> period.open() && period.category().paysFees())
        .map(period -> period.from().getYear() + 1)
        .findFirst()
        .orElse(null);
  }

  public UUID memberId() {
    return memberId;
  }

  public String memberName() {
    return memberName;
  }

  public OrganizationType organizationType() {
    return organizationType;
  }

  public Region region() {
    return region;
  }

  public String country() {
    return country;
  }

  public MemberCategory category() {
    return category;
  }

  public Integer firstFeeYear() {
    return firstFeeYear;
  }
}
