package org.wego.awards;

import org.wego.platform.problem.Category;
import org.wego.platform.problem.ErrorCode;

/** What this service refuses, and why. */
public enum AwardsError implements ErrorCode {
  // Editions
  EDITION_UNKNOWN(Category.RULE_BROKEN, "A1", "There is no such edition of the awards"),
  // Entries
  // Screening
  // Judges
  // Assignments
  // Scores
  // Ranking
  OWN_SCORES_OUTSTANDING(
      Category.CONFLICT, "A6", "The ranking is open to judges whose own scores are in"),
  // Prizes
  // Good practices
  // Everywhere
  PHASE_FORBIDS(Category.CONFLICT, "A4", "The present phase of the edition does not allow this");

  private final Category category;
  private final String rule;
  private final String title;

  AwardsError(Category category, String rule, String title) {
    this.category = category;
    this.rule = rule;
    this.title = title;
  }

  @Override
  public Category category() {
    return category;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String rule() {
    return rule;
  }
}
