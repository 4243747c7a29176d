package org.wego.awards.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.PhasePermissions;
import org.wego.awards.judge.Judge;
import org.wego.awards.judge.Panel;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.problem.ProblemException;

/** Lists what a judge has to score, from his or her own sheets alone. */
@ApplicationScoped
public class OwnSheetQueries {

  private static final String ROWS =
      """
      SELECT o.*
        FROM (SELECT e.id AS entry_id, coalesce(s.state, 'NOT_BEGUN') AS state,
                     (SELECT count(*) FROM award_score v WHERE v.sheet_id = s.id) AS scored,
                     s.updated_at, s.settled_at
                FROM award_edition d
                JOIN award_entry e ON e.edition_id = d.id
                LEFT JOIN award_score_sheet s ON s.entry_id = e.id AND s.judge_id = ?
               WHERE d.id = ?
                 AND (s.id IS NOT NULL
                   OR EXISTS (SELECT FROM award_assignment a
                               WHERE a.entry_id = e.id AND a.judge_id = ?
                                 AND a.state = 'ACTIVE'))
                 AND NOT (d.conflicts_hide_entries
                   AND EXISTS (SELECT FROM award_conflict c
                                WHERE c.entry_id = e.id AND c.judge_id = ?))) o
       WHERE o.state = ANY (?)
      """;

  private static final SqlListing<OwnSheet> LISTING =
      new SqlListing<>(
          Keyset.<OwnSheet, UUID>endingIn("r.entry_id", UUID.class, OwnSheet::entryId)
              .byNullable("updatedAt", "r.updated_at", Instant.class, OwnSheet::updatedAt)
              .defaultById(),
          OwnSheetQueries::read);

  @Inject Panel panel;
  @Inject PhasePermissions permissions;
  @Inject Sql sql;

  /**
   * What the judge has to score, or has scored; empty for who is not on the panel.
   *
   * @param state {@code null} for all
   * @throws ProblemException PHASE_FORBIDS
   */
  public Optional<Page<OwnSheet>> list(
      UUID editionId, String subject, OwnSheetState state, PageRequest request) {
    return panel.judgeOf(editionId, subject).map(judge -> list(judge, state, request));
  }

  private Page<OwnSheet> list(Judge judge, OwnSheetState state, PageRequest request) {
    permissions.require(judge.editionId(), Party.JUDGE, Act.SEE_OWN_SCORES);
    List<String> states =
        (state == null
                ? Arrays.stream(OwnSheetState.values())
                : Arrays.stream(new Enum<?>[] {state}))
            .map(Enum::name)
            .toList();
    return LISTING.page(
        sql,
        ROWS,
        List.of(judge.id(), judge.editionId(), judge.id(), judge.id(), SqlArray.of("text", states)),
        request);
  }

  private static OwnSheet read(ResultSet row) throws SQLException {
    return new OwnSheet(
        row.getObject("entry_id", UUID.class),
        OwnSheetState.valueOf(row.getString("state")),
        row.getInt("scored"),
        instant(row, "updated_at"),
        instant(row, "settled_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
