package org.wego.awards.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.wego.platform.id.Ids;

/** What happened to a practice on its way, which is never rewritten. */
@Entity
@Immutable
@Table(name = "good_practice_review")
class PracticeReview {

  @Id private UUID id;

  @Column(name = "practice_id", nullable = false)
  private UUID practiceId;

  @Enumerated(EnumType.STRING)
  @Column(name = "act", nullable = false)
  private ReviewAct act;

  @Column(name = "reason")
  private String reason;

  @Column(name = "reviewed_at", nullable = false)
  private Instant reviewedAt;

  @Column(name = "reviewed_by", nullable = false)
  private String reviewedBy;

  protected PracticeReview() {}

  PracticeReview(UUID practiceId, ReviewAct act, String reason, Instant at, String actor) {
    this.id = Ids.next();
    this.practiceId = practiceId;
    this.act = act;
    this.reason = reason;
    this.reviewedAt = at;
    this.reviewedBy = actor;
  }

  UUID id() {
    return id;
  }

  ReviewEntry entry() {
    return new ReviewEntry(id, act, reason, reviewedAt, reviewedBy);
  }
}
