package org.wego.awards.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.wego.platform.problem.ProblemException;

/** Makes a judge's scores of an entry count, or says that there will be none (A6). */
@ApplicationScoped
public class SettleScores {

  @Inject ScoringParts parts;
  @Inject ScoreCards cards;
  @Inject ScoreSheets sheets;
  @Inject Clock clock;

  /**
   * Makes the draft final.
   *
   * @throws ProblemException what {@link ScoringParts#take} throws, SCORES_SETTLED,
   *     SCORES_INCOMPLETE
   */
  @Transactional
  public void finish(UUID entryId, String subject) {
    ScoringPart part = parts.take(entryId, subject);
    Instant now = clock.instant();
    ScoreSheet sheet = sheets.of(part).orElseGet(() -> new ScoreSheet(part, now));
    sheet.finish(cards.of(part.editionId()), now);
    sheets.persistAndFlush(sheet);
  }

  /**
   * Has the judge abstain, for good: who abstains sees what the others gave.
   *
   * @throws ProblemException what {@link ScoringParts#take} throws, SCORES_SETTLED
   */
  @Transactional
  public void abstain(UUID entryId, String subject, String reason) {
    ScoringPart part = parts.take(entryId, subject);
    Instant now = clock.instant();
    ScoreSheet sheet = sheets.of(part).orElseGet(() -> new ScoreSheet(part, now));
    sheet.abstain(reason, now);
    sheets.persistAndFlush(sheet);
  }
}
