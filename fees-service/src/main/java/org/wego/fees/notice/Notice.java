package org.wego.fees.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Something that a member is told of by mail, once (N1). Written in bulk. */
@Entity
@Immutable
@Table(name = "notice")
public class Notice {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false)
  private NoticeKind kind;

  @Column(name = "subject_id", nullable = false)
  private UUID subjectId;

  @Column(name = "member_id", nullable = false)
  private UUID memberId;

  @Column(name = "member_name", nullable = false)
  private String memberName;

  @Column(name = "invoice_id")
  private UUID invoiceId;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private NoticeState state;

  @Column(name = "given_at", nullable = false)
  private Instant givenAt;

  @Column(name = "given_by", nullable = false)
  private String givenBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "message_id")
  private UUID messageId;

  protected Notice() {}

  public UUID id() {
    return id;
  }

  public NoticeKind kind() {
    return kind;
  }

  /** The invoice, payment or credit note that it tells of. */
  public UUID subjectId() {
    return subjectId;
  }

  public UUID memberId() {
    return memberId;
  }

  public String memberName() {
    return memberName;
  }

  /** The invoice that it is about; {@code null} for a payment. */
  public UUID invoiceId() {
    return invoiceId;
  }

  public NoticeState state() {
    return state;
  }

  public Instant givenAt() {
    return givenAt;
  }

  public String givenBy() {
    return givenBy;
  }

  /** When it ceased to wait. */
  public Instant decidedAt() {
    return decidedAt;
  }

  public UUID messageId() {
    return messageId;
  }
}
