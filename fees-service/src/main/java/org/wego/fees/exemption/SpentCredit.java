package org.wego.fees.exemption;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/** A new member that an exemption rests on (F8). */
@Embeddable
public class SpentCredit {

  @Column(name = "new_member_id", nullable = false)
  private UUID newMemberId;

  @Column(name = "new_member_name", nullable = false)
  private String newMemberName;

  @Column(name = "formed_on", nullable = false)
  private LocalDate formedOn;

  protected SpentCredit() {}

  public UUID newMemberId() {
    return newMemberId;
  }

  public String newMemberName() {
    return newMemberName;
  }

  /** The day on which it became FULL. */
  public LocalDate formedOn() {
    return formedOn;
  }
}
