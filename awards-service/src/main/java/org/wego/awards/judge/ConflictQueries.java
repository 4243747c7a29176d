package org.wego.awards.judge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;

/** Reads conflicts for the Secretariat, each with its reason (A5). */
@ApplicationScoped
public class ConflictQueries {

  private static final String CONFLICT =
      """
      SELECT c.entry_id || '/' || c.kind || '/' || c.source_id AS key, c.judge_id, j.name AS judge_name, c.entry_id,
             e.title AS entry_title, e.city_name, e.country, c.kind, c.detail, d.declared_at,
             d.declared_by
        FROM award_conflict c
        JOIN award_judge j ON j.id = c.judge_id
        JOIN award_entry e ON e.id = c.entry_id AND e.state NOT IN ('DRAFT', 'WITHDRAWN')
        LEFT JOIN award_declared_conflict d ON d.id = c.source_id
       WHERE true
      """;

  private static final SqlListing<KnownConflict> LIST =
      new SqlListing<>(
          Keyset.<KnownConflict, String>endingIn("r.key", String.class, KnownConflict::key)
              .by("judgeName", "r.judge_name", String.class, KnownConflict::judgeName)
              .by("cityName", "r.city_name", String.class, KnownConflict::cityName)
              .by("kind", "r.kind", String.class, conflict -> conflict.kind().name())
              .defaultSort("judgeName,cityName"),
          ConflictQueries::read);

  @Inject Sql sql;

  /** Narrows the list; what is {@code null} does not. */
  public record Wanted(UUID editionId, UUID entryId, UUID judgeId, ConflictKind kind) {}

  /** The conflicts with entries that were handed in. Sort keys: judgeName, cityName, kind. */
  public Page<KnownConflict> page(Wanted wanted, PageRequest request) {
    StringBuilder rows = new StringBuilder(CONFLICT);
    List<Object> parameters = new ArrayList<>();
    narrow(rows, parameters, "edition_id", wanted.editionId());
    narrow(rows, parameters, "entry_id", wanted.entryId());
    narrow(rows, parameters, "judge_id", wanted.judgeId());
    narrow(rows, parameters, "kind", wanted.kind());
    return LIST.page(sql, rows.toString(), parameters, request);
  }

  /** Of which edition the entry is, be it a draft. */
  public Optional<UUID> editionOf(UUID entryId) {
    return sql.find(
        "SELECT edition_id FROM award_entry WHERE id = ?",
        row -> row.getObject(1, UUID.class),
        entryId);
  }

  DeclaredConflict declared(UUID id) {
    return sql.find(
            """
            SELECT d.*, EXISTS (
                     SELECT FROM award_score_sheet s
                      WHERE s.judge_id = d.judge_id AND s.entry_id = d.entry_id
                        AND s.state = 'FINAL') AS scores_set_aside
              FROM award_declared_conflict d
             WHERE d.id = ?
            """,
            row ->
                new DeclaredConflict(
                    row.getObject("id", UUID.class),
                    row.getObject("edition_id", UUID.class),
                    row.getObject("judge_id", UUID.class),
                    row.getObject("entry_id", UUID.class),
                    row.getString("reason"),
                    row.getObject("declared_at", OffsetDateTime.class).toInstant(),
                    row.getString("declared_by"),
                    row.getBoolean("scores_set_aside")),
            id)
        .orElseThrow();
  }

  private static void narrow(
      StringBuilder rows, List<Object> parameters, String column, Object value) {
    if (value != null) {
      rows.append(" AND c.").append(column).append(" = ?");
      parameters.add(value);
    }
  }

  private static KnownConflict read(ResultSet row) throws SQLException {
    OffsetDateTime declaredAt = row.getObject("declared_at", OffsetDateTime.class);
    return new KnownConflict(
        row.getString("key"),
        row.getObject("judge_id", UUID.class),
        row.getString("judge_name"),
        row.getObject("entry_id", UUID.class),
        row.getString("entry_title"),
        row.getString("city_name"),
        row.getString("country"),
        ConflictKind.valueOf(row.getString("kind")),
        row.getString("detail"),
        declaredAt == null ? null : declaredAt.toInstant(),
        row.getString("declared_by"));
  }
}
