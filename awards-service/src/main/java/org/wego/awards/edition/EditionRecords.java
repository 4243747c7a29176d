package org.wego.awards.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;

/** Reads what happened to editions: their changes of phase, and the extensions of their calls. */
@ApplicationScoped
public class EditionRecords {

  private static final String PHASE_CHANGES =
      """
      SELECT id, from_phase, to_phase, reason, waived, changed_at, changed_by
        FROM award_phase_change WHERE edition_id = ?
      """;

  private static final String EXTENSIONS =
      """
      SELECT id, closed_at, closes_at, judging_closed_at, judging_closes_at, reason, extended_at,
             extended_by
        FROM award_call_extension WHERE edition_id = ?
      """;

  private static final SqlListing<PhaseChange> PHASE_CHANGE_LIST =
      new SqlListing<>(
          Keyset.<PhaseChange, UUID>endingIn("r.id", UUID.class, PhaseChange::id)
              .by("changedAt", "r.changed_at", Instant.class, PhaseChange::changedAt)
              .defaultSort("-changedAt"),
          PhaseChange::read);

  private static final SqlListing<CallExtension> EXTENSION_LIST =
      new SqlListing<>(
          Keyset.<CallExtension, UUID>endingIn("r.id", UUID.class, CallExtension::id)
              .by("extendedAt", "r.extended_at", Instant.class, CallExtension::extendedAt)
              .defaultSort("-extendedAt"),
          CallExtension::read);

  @Inject Sql sql;

  /**
   * A change of phase.
   *
   * @param reason {@code null} for none
   * @param waived what was missing, and waived for the reason given
   */
  public record PhaseChange(
      UUID id,
      Phase from,
      Phase to,
      String reason,
      List<String> waived,
      Instant changedAt,
      String changedBy) {

    static PhaseChange read(ResultSet row) throws SQLException {
      return new PhaseChange(
          row.getObject("id", UUID.class),
          Phase.valueOf(row.getString("from_phase")),
          Phase.valueOf(row.getString("to_phase")),
          row.getString("reason"),
          List.of((String[]) row.getArray("waived").getArray()),
          instant(row, "changed_at"),
          row.getString("changed_by"));
    }
  }

  /**
   * An extension of a call.
   *
   * @param callClosedAt when it would have closed
   * @param judgingClosedAt when the judging would have, {@code null} for no such instant, as the
   *     later one
   */
  public record CallExtension(
      UUID id,
      Instant callClosedAt,
      Instant callClosesAt,
      Instant judgingClosedAt,
      Instant judgingClosesAt,
      String reason,
      Instant extendedAt,
      String extendedBy) {

    static CallExtension read(ResultSet row) throws SQLException {
      return new CallExtension(
          row.getObject("id", UUID.class),
          instant(row, "closed_at"),
          instant(row, "closes_at"),
          instant(row, "judging_closed_at"),
          instant(row, "judging_closes_at"),
          row.getString("reason"),
          instant(row, "extended_at"),
          row.getString("extended_by"));
    }
  }

  public Page<PhaseChange> phaseChanges(UUID editionId, PageRequest request) {
    return PHASE_CHANGE_LIST.page(sql, PHASE_CHANGES, List.of(editionId), request);
  }

  public Optional<PhaseChange> phaseChange(UUID editionId, UUID id) {
    return sql.find(PHASE_CHANGES + " AND id = ?", PhaseChange::read, editionId, id);
  }

  public Page<CallExtension> extensions(UUID editionId, PageRequest request) {
    return EXTENSION_LIST.page(sql, EXTENSIONS, List.of(editionId), request);
  }

  public Optional<CallExtension> extension(UUID editionId, UUID id) {
    return sql.find(EXTENSIONS + " AND id = ?", CallExtension::read, editionId, id);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime told = row.getObject(column, OffsetDateTime.class);
    return told == null ? null : told.toInstant();
  }
}
