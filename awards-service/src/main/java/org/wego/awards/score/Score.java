package org.wego.awards.score;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Objects;

/** The score of one criterion, on a sheet. */
@Embeddable
class Score {

  @Column(name = "value", nullable = false)
  private BigDecimal value;

  @Column(name = "comment")
  private String comment;

  protected Score() {}

  Score(BigDecimal value, String comment) {
    this.value = value.setScale(ScoreCard.DECIMALS);
    this.comment = comment;
  }

  BigDecimal value() {
    return value;
  }

  String comment() {
    return comment;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Score score
        && value.equals(score.value)
        && Objects.equals(comment, score.comment);
  }

  @Override
  public int hashCode() {
    return Objects.hash(value, comment);
  }
}
