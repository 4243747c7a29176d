package org.wego.awards.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;

/** Reads the shortlist rounds of editions. */
@ApplicationScoped
public class ShortlistQueries {

  private static final SqlListing<ShortlistRound> ROUNDS =
      new SqlListing<>(
          Keyset.<ShortlistRound, UUID>endingIn("r.id", UUID.class, ShortlistRound::id)
              .by("number", "r.number", Integer.class, ShortlistRound::number)
              .defaultSort("-number"),
          ShortlistQueries::read);

  private static final String ROUNDS_OF =
      """
      SELECT o.*, s.round_id IS NOT NULL AS counts,
             (SELECT count(*) FROM award_shortlist_entry c WHERE c.round_id = o.id) AS entries
        FROM award_shortlist_round o
        LEFT JOIN award_shortlist s ON s.round_id = o.id
       WHERE o.edition_id = ?
      """;

  @Inject Sql sql;

  /** The rounds of an edition, the last one first, with those that were taken back. */
  public Page<ShortlistRound> list(UUID editionId, PageRequest request) {
    return ROUNDS.page(sql, ROUNDS_OF, List.of(editionId), request);
  }

  public Optional<ShortlistRound> find(UUID editionId, int number) {
    return sql.find(ROUNDS_OF + " AND o.number = ?", ShortlistQueries::read, editionId, number);
  }

  /** The entries that a round chose. */
  public List<UUID> entries(UUID roundId) {
    return sql.list(
        "SELECT entry_id FROM award_shortlist_entry WHERE round_id = ? ORDER BY entry_id",
        row -> row.getObject(1, UUID.class),
        roundId);
  }

  private static ShortlistRound read(ResultSet row) throws SQLException {
    OffsetDateTime revokedAt = row.getObject("revoked_at", OffsetDateTime.class);
    return new ShortlistRound(
        row.getObject("id", UUID.class),
        row.getInt("number"),
        row.getString("reason"),
        row.getInt("entries"),
        row.getBoolean("counts"),
        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
        row.getString("decided_by"),
        revokedAt == null
            ? null
            : new ShortlistRound.Revocation(
                row.getString("revocation_reason"),
                revokedAt.toInstant(),
                row.getString("revoked_by")));
  }
}
