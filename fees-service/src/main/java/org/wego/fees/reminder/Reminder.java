package org.wego.fees.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A reminder that went out, with the facts that it told (F13). Written in bulk. */
@Entity
@Immutable
@Table(name = "reminder")
public class Reminder {

  @Id private UUID id;

  @Column(name = "invoice_id", nullable = false)
  private UUID invoiceId;

  @Column(name = "level", nullable = false)
  private int level;

  @Column(name = "invoice_number", nullable = false)
  private String invoiceNumber;

  @Column(name = "member_id", nullable = false)
  private UUID memberId;

  @Column(name = "member_name", nullable = false)
  private String memberName;

  @Column(name = "due_on", nullable = false)
  private LocalDate dueOn;

  @Column(name = "outstanding", nullable = false)
  private BigDecimal outstanding;

  @Column(name = "currency", nullable = false)
  private String currency;

  @Column(name = "reminded_on", nullable = false)
  private LocalDate remindedOn;

  @Column(name = "reminded_at", nullable = false)
  private Instant remindedAt;

  @Column(name = "reminded_by", nullable = false)
  private String remindedBy;

  @Column(name = "message_id", nullable = false)
  private UUID messageId;

  protected Reminder() {}

  public UUID id() {
    return id;
  }

  public UUID invoiceId() {
    return invoiceId;
  }

  /** Days after the due date; below zero for before. */
  public int level() {
    return level;
  }

  public String invoiceNumber() {
    return invoiceNumber;
  }

  public UUID memberId() {
    return memberId;
  }

  public String memberName() {
    return memberName;
  }

  public LocalDate dueOn() {
    return dueOn;
  }

  public BigDecimal outstanding() {
    return outstanding;
  }

  public String currency() {
    return currency;
  }

  public LocalDate remindedOn() {
    return remindedOn;
  }

  public Instant remindedAt() {
    return remindedAt;
  }

  public String remindedBy() {
    return remindedBy;
  }

  public UUID messageId() {
    return messageId;
  }
}
