package org.wego.awards.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.awards.AwardCategory;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;

/** Reads assignments and the runs behind them. */
@ApplicationScoped
public class AssignmentQueries {

  private static final String ASSIGNMENTS =
      """
      SELECT a.id, a.edition_id, a.entry_id, e.category, e.title, a.judge_id, j.name, a.run_id,
             a.state, a.assigned_at, a.released_at, a.release_reason
        FROM award_assignment a
        JOIN award_entry e ON e.id = a.entry_id
        JOIN award_judge j ON j.id = a.judge_id
       WHERE a.edition_id = ?
      """;

  private static final SqlListing<Assignment> LISTING =
      new SqlListing<>(
          Keyset.<Assignment, UUID>endingIn("r.id", UUID.class, Assignment::id)
              .by("assignedAt", "r.assigned_at", Instant.class, Assignment::assignedAt)
              .defaultById(),
          AssignmentQueries::read);

  private static final SqlListing<AssignmentRun> RUNS =
      new SqlListing<>(
          Keyset.<AssignmentRun, UUID>endingIn("r.id", UUID.class, AssignmentRun::id)
              .by("requestedAt", "r.requested_at", Instant.class, AssignmentRun::requestedAt)
              .defaultSort("-requestedAt"),
          AssignmentRuns::read);

  @Inject AssignmentRuns runs;
  @Inject Sql sql;

  /** Narrows a list of assignments; what is {@code null} does not. */
  public record Wanted(UUID judgeId, UUID entryId, AssignmentState state) {}

  /** Whether there is such an edition, and the scope has to do with its panel. */
  public boolean knowEdition(UUID editionId, AssignmentScope scope) {
    return sql.find(
            """
            SELECT e.id FROM award_edition e
             WHERE e.id = ?
               AND (?::text IS NULL
                 OR EXISTS (SELECT FROM award_judge j WHERE j.edition_id = e.id AND j.subject = ?))
            """,
            row -> row.getObject(1, UUID.class),
            editionId,
            scope.judgeSubject(),
            scope.judgeSubject())
        .isPresent();
  }

  /** The assignments of an edition within the scope, active and released. */
  public Page<Assignment> list(
      UUID editionId, AssignmentScope scope, Wanted wanted, PageRequest request) {
    StringBuilder rows = new StringBuilder(ASSIGNMENTS);
    List<Object> parameters = new ArrayList<>(List.of(editionId));
    narrow(rows, parameters, "j.subject", scope.judgeSubject());
    narrow(rows, parameters, "a.judge_id", wanted.judgeId());
    narrow(rows, parameters, "a.entry_id", wanted.entryId());
    narrow(rows, parameters, "a.state", wanted.state());
    return LISTING.page(sql, rows.toString(), parameters, request);
  }

  /** The assignment, unless it is unknown or outside the scope. */
  public Optional<Assignment> find(UUID editionId, UUID id, AssignmentScope scope) {
    StringBuilder rows = new StringBuilder(ASSIGNMENTS);
    List<Object> parameters = new ArrayList<>(List.of(editionId));
    narrow(rows, parameters, "a.id", id);
    narrow(rows, parameters, "j.subject", scope.judgeSubject());
    return sql.find(rows.toString(), AssignmentQueries::read, parameters.toArray());
  }

  /** The runs of an edition; without a state, all of them. */
  public Page<AssignmentRun> runs(UUID editionId, AssignmentRunState state, PageRequest request) {
    StringBuilder rows =
        new StringBuilder("SELECT ")
            .append(AssignmentRuns.COLUMNS)
            .append(" FROM award_assignment_run WHERE edition_id = ?");
    List<Object> parameters = new ArrayList<>(List.of(editionId));
    narrow(rows, parameters, "state", state);
    return RUNS.page(sql, rows.toString(), parameters, request);
  }

  public Optional<AssignmentRun> findRun(UUID editionId, UUID runId) {
    return runs.find(editionId, runId);
  }

  private static void narrow(
      StringBuilder rows, List<Object> parameters, String column, Object value) {
    if (value != null) {
      rows.append(" AND ").append(column).append(" = ?");
      parameters.add(value);
    }
  }

  private static Assignment read(ResultSet row) throws SQLException {
    OffsetDateTime released = row.getObject("released_at", OffsetDateTime.class);
    String reason = row.getString("release_reason");
    String category = row.getString("category");
    return new Assignment(
        row.getObject("id", UUID.class),
        row.getObject("edition_id", UUID.class),
        row.getObject("entry_id", UUID.class),
        category == null ? null : AwardCategory.valueOf(category),
        row.getString("title"),
        row.getObject("judge_id", UUID.class),
        row.getString("name"),
        row.getObject("run_id", UUID.class),
        AssignmentState.valueOf(row.getString("state")),
        row.getObject("assigned_at", OffsetDateTime.class).toInstant(),
        released == null ? null : released.toInstant(),
        reason == null ? null : ReleaseReason.valueOf(reason));
  }
}
