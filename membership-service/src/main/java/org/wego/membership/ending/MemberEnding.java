package org.wego.membership.ending;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.wego.membership.organization.Category;
import org.wego.platform.id.Ids;

/** The end of a membership: written once, and kept when the member comes back (M9). */
@Entity
@Immutable
class MemberEnding {

  @Id private UUID id;
  private UUID memberId;

  @Enumerated(EnumType.STRING)
  private EndingKind kind;

  @Enumerated(EnumType.STRING)
  private Category category;

  private LocalDate effectiveOn;
  private String reason;
  private LocalDate noticeOn;
  private String reference;
  private UUID decisionId;
  private UUID successorId;
  private Instant recordedAt;
  private String recordedBy;

  protected MemberEnding() {}

  MemberEnding(UUID memberId, Category category, Cause cause, Instant at, String actor) {
    this.id = Ids.next();
    this.memberId = memberId;
    this.category = category;
    this.effectiveOn = cause.effectiveOn();
    this.reason = cause.reason();
    this.reference = cause.reference();
    this.recordedAt = at;
    this.recordedBy = actor;
  }

  /** By the member's own wish. */
  MemberEnding byWithdrawal(LocalDate announced) {
    kind = EndingKind.WITHDRAWAL;
    noticeOn = announced;
    return this;
  }

  /** By the committee's decision (G5). */
  MemberEnding byExclusion(UUID decision) {
    kind = EndingKind.EXCLUSION;
    decisionId = decision;
    return this;
  }

  /** By a merger or a split. */
  MemberEnding bySuccession(EndingKind how, UUID successor) {
    kind = how;
    successorId = successor;
    return this;
  }

  EndingDetails details() {
    return new EndingDetails(
        id,
        memberId,
        kind,
        category,
        effectiveOn,
        reason,
        noticeOn,
        reference,
        decisionId,
        successorId,
        recordedAt,
        recordedBy);
  }
}
