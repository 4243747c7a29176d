package org.wego.fees.schedule.simulation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.wego.fees.MemberCategory;
import org.wego.fees.Region;

/** A liable member in a simulation. */
@Entity
@Immutable
@Table(name = "fee_simulation_member")
public class SimulatedMember {

  /** A member is in a simulation once. */
  @Embeddable
  static class Key {
    @Column(name = "simulation_id")
    private UUID simulationId;

    @Column(name = "member_id")
    private UUID memberId;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(simulationId, key.simulationId)
          && Objects.equals(memberId, key.memberId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(simulationId, memberId);
    }
  }

  @EmbeddedId private Key key;

  @Column(name = "member_name", nullable = false)
  private String memberName;

  @Enumerated(EnumType.STRING)
  @Column(name = "region", nullable = false)
  private Region region;

  @Column(name = "country", nullable = false)
  private String country;

  @Enumerated(EnumType.STRING)
  @Column(name = "category", nullable = false)
  private MemberCategory category;

  @Column(name = "present_fee")
  private BigDecimal presentFee;

  @Column(name = "new_fee")
  private BigDecimal newFee;

  @Column(name = "difference")
  private BigDecimal difference;

  @Enumerated(EnumType.STRING)
  @Column(name = "change", nullable = false)
  private FeeChange change;

  @Column(name = "detail")
  private String detail;

  protected SimulatedMember() {}

  public UUID memberId() {
    return key.memberId;
  }

  public String memberName() {
    return memberName;
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

  /** The fee by the schedule that is compared with, {@code null} where a figure is missing. */
  public BigDecimal presentFee() {
    return presentFee;
  }

  /** The fee by the simulated schedule, {@code null} where a figure is missing. */
  public BigDecimal newFee() {
    return newFee;
  }

  public BigDecimal difference() {
    return difference;
  }

  public FeeChange change() {
    return change;
  }

  /** What is missing, {@code null} where both fees are known (F10). */
  public String detail() {
    return detail;
  }
}
