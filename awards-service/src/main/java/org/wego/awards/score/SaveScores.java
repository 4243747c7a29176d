package org.wego.awards.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.wego.platform.problem.ProblemException;

/** Keeps the draft of a judge's scores, of which nobody else learns anything (A6). */
@ApplicationScoped
public class SaveScores {

  @Inject ScoringParts parts;
  @Inject ScoreCards cards;
  @Inject ScoreSheets sheets;
  @Inject Clock clock;

  /**
   * Begins the draft, or replaces what it says.
   *
   * @param seen is given the version of the draft that is there, and throws when the caller has not
   *     seen it
   * @return whether there was no draft before
   * @throws ProblemException what {@link ScoringParts#take} throws, SCORES_SETTLED, SCORES_INVALID
   */
  @Transactional
  public boolean save(
      UUID entryId, String subject, List<GivenScore> scores, String comment, LongConsumer seen) {
    ScoringPart part = parts.take(entryId, subject);
    Instant now = clock.instant();
    Optional<ScoreSheet> before = sheets.of(part);
    before.ifPresent(
        sheet -> {
          sheet.requireDraft();
          seen.accept(sheet.version());
        });
    ScoreSheet sheet = before.orElseGet(() -> new ScoreSheet(part, now));
    sheet.save(cards.of(part.editionId()), scores, comment, now);
    sheets.persistAndFlush(sheet);
    return before.isEmpty();
  }
}
