package org.wego.awards.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.PhasePermissions;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.ProblemException;

/**
 * The read side of scores. What a judge may not see is not read: until his or her own scores are
 * in, nothing of what is answered comes from any other sheet (A6).
 */
@ApplicationScoped
public class ScoreQueries {

  @Inject ScoringParts parts;
  @Inject SheetReader sheets;
  @Inject PhasePermissions permissions;
  @Inject Sql sql;

  /**
   * The judge's own scores of the entry, and the others' once these are settled; empty when the
   * entry is not for the judge to score.
   *
   * @throws ProblemException PHASE_FORBIDS
   */
  public Optional<EntryScores> forJudge(UUID entryId, String subject) {
    return parts
        .find(entryId, subject)
        .map(
            part -> {
              permissions.require(part.editionId(), Party.JUDGE, Act.SEE_OWN_SCORES);
              return seen(part);
            });
  }

  /** The same for a judge who has just scored the entry: that is shown whatever the phase says. */
  public EntryScores afterScoring(UUID entryId, String subject) {
    return seen(parts.find(entryId, subject).orElseThrow());
  }

  private EntryScores seen(ScoringPart part) {
    boolean others =
        part.maySeeOthers()
            && permissions.allow(part.editionId(), Party.JUDGE, Act.SEE_PANEL_SCORES);
    List<SheetDetails> seen =
        others
            ? sheets.ownAndSettled(part.entryId(), part.judgeId())
            : sheets.own(part.entryId(), part.judgeId());
    return new EntryScores(
        part.entryId(),
        seen.stream().filter(sheet -> sheet.judgeId().equals(part.judgeId())).findFirst(),
        others
            ? seen.stream()
                .filter(sheet -> !sheet.judgeId().equals(part.judgeId()))
                .map(SheetDetails::forFellowJudges)
                .toList()
            : null);
  }

  /**
   * All settled scores of the entry, for the Secretariat; empty when there is no such entry, or
   * this login judges the edition: then it sees what judges see.
   *
   * @throws ProblemException PHASE_FORBIDS
   */
  public Optional<EntryScores> forSecretariat(UUID entryId, String subject) {
    return sql.find(
            """
            SELECT e.edition_id
              FROM award_entry e
             WHERE e.id = ?
               AND NOT EXISTS (SELECT FROM award_judge j
                                WHERE j.edition_id = e.edition_id AND j.subject = ?
                                  AND j.state = 'ACCEPTED')
            """,
            row -> row.getObject(1, UUID.class),
            entryId,
            subject)
        .map(
            editionId -> {
              permissions.require(editionId, Party.SECRETARIAT, Act.SEE_PANEL_SCORES);
              return new EntryScores(entryId, Optional.empty(), sheets.settled(entryId));
            });
  }
}
