package org.wego.awards.score;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.wego.awards.AwardsError;
import org.wego.platform.id.Ids;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/** What a judge makes of an entry: a draft, then final scores or an abstention (A6). */
@Entity
@Table(name = "award_score_sheet")
class ScoreSheet {

  @Id private UUID id;

  @Column(name = "edition_id", nullable = false, updatable = false)
  private UUID editionId;

  @Column(name = "judge_id", nullable = false, updatable = false)
  private UUID judgeId;

  @Column(name = "entry_id", nullable = false, updatable = false)
  private UUID entryId;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private SheetState state;

  @Column(name = "abstention_reason")
  private String abstentionReason;

  @Column(name = "comment")
  private String comment;

  @Column(name = "settled_at")
  private Instant settledAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  @ElementCollection
  @CollectionTable(name = "award_score", joinColumns = @JoinColumn(name = "sheet_id"))
  @MapKeyColumn(name = "criterion_id")
  private Map<UUID, Score> scores = new HashMap<>();

  protected ScoreSheet() {}

  ScoreSheet(ScoringPart part, Instant now) {
    this.id = Ids.next();
    this.editionId = part.editionId();
    this.judgeId = part.judgeId();
    this.entryId = part.entryId();
    this.state = SheetState.DRAFT;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** Replaces what the draft says; criteria may be missing still. */
  void save(ScoreCard card, List<GivenScore> given, String comment, Instant now) {
    requireDraft();
    Faults faults = new Faults();
    card.check(given, faults);
    faults.throwIfAny(AwardsError.SCORES_INVALID);
    Map<UUID, Score> saved = new HashMap<>();
    given.forEach(
        score -> saved.put(score.criterionId(), new Score(score.value(), score.comment())));
    scores.keySet().retainAll(saved.keySet());
    scores.putAll(saved);
    this.comment = comment;
    updatedAt = now;
  }

  /** From now on the scores count, and the judge sees the others'. */
  void finish(ScoreCard card, Instant now) {
    requireDraft();
    Faults faults = new Faults();
    card.requireAll(scores.keySet(), faults);
    faults.throwIfAny(AwardsError.SCORES_INCOMPLETE);
    settle(SheetState.FINAL, now);
  }

  /** The judge gives no scores; those of the draft are gone, for they never counted. */
  void abstain(String reason, Instant now) {
    requireDraft();
    scores.clear();
    comment = null;
    abstentionReason = reason;
    settle(SheetState.ABSTAINED, now);
  }

  /**
   * Changes final scores.
   *
   * @param given those that change; the others stay, and so does a comment where none is given
   * @param comment the new comment on the whole, {@code null} when it stays
   * @return what changed
   */
  Change amend(ScoreCard card, List<GivenScore> given, String comment, Instant now) {
    if (state != SheetState.FINAL) {
      throw new ProblemException(
          AwardsError.SCORES_NOT_FINAL,
          state == SheetState.DRAFT
              ? "The scores are a draft still: change that"
              : "You abstained, which is for good");
    }
    Faults faults = new Faults();
    card.check(given, faults);
    faults.throwIfAny(AwardsError.SCORES_INVALID);
    List<Change.OfScore> changed = new ArrayList<>();
    for (GivenScore one : given) {
      Score before = scores.get(one.criterionId());
      Score after =
          new Score(one.value(), one.comment() == null ? before.comment() : one.comment());
      if (!after.equals(before)) {
        scores.put(one.criterionId(), after);
        changed.add(new Change.OfScore(one.criterionId(), before, after));
      }
    }
    String commentBefore = this.comment;
    String commentAfter = comment == null ? commentBefore : comment;
    if (changed.isEmpty() && Objects.equals(commentBefore, commentAfter)) {
      throw new ProblemException(
          AwardsError.SCORES_UNCHANGED, "The scores and comments are these already");
    }
    this.comment = commentAfter;
    updatedAt = now;
    return new Change(changed, commentBefore, commentAfter);
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  void requireDraft() {
    if (state.settled()) {
      throw new ProblemException(
          AwardsError.SCORES_SETTLED,
          state == SheetState.FINAL
              ? "The scores are final: amend them with a reason"
              : "You abstained, which is for good");
    }
  }

  private void settle(SheetState settled, Instant now) {
    state = settled;
    settledAt = now;
    updatedAt = now;
  }

  /** What an amendment changed. */
  record Change(List<OfScore> scores, String commentBefore, String commentAfter) {

    /** The score of a criterion before and after. */
    record OfScore(UUID criterionId, Score before, Score after) {}
  }
}
