package org.wego.fees.run;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A member that a run could not bill, and why (F10). */
@Entity
@Immutable
@Table(name = "fee_run_exception")
public class UnbilledMember {

  /** One a member: a run counts members. */
  @Embeddable
  static class Key {

    @Column(name = "run_id")
    private UUID runId;

    @Column(name = "member_id")
    private UUID memberId;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(runId, key.runId)
          && Objects.equals(memberId, key.memberId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(runId, memberId);
    }
  }

  @EmbeddedId private Key key;

  @Column(name = "member_name", nullable = false)
  private String memberName;

  @Column(name = "code", nullable = false)
  private String code;

  @Column(name = "detail", nullable = false)
  private String detail;

  @Column(name = "country", nullable = false)
  private String country;

  @Column(name = "year", nullable = false)
  private int year;

  protected UnbilledMember() {}

  public UUID memberId() {
    return key.memberId;
  }

  public String memberName() {
    return memberName;
  }

  public String code() {
    return code;
  }

  public String detail() {
    return detail;
  }

  public String country() {
    return country;
  }

  public int year() {
    return year;
  }
}
