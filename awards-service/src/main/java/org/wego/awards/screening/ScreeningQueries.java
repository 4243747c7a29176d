package org.wego.awards.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.awards.entry.EntryQueries;
import org.wego.awards.entry.EntryScope;
import org.wego.awards.entry.ScreeningOutcome;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;

/** Reads what screenings found. */
@ApplicationScoped
public class ScreeningQueries {

  private static final SqlListing<Screening> SCREENINGS =
      new SqlListing<>(
          Keyset.<Screening, UUID>endingIn("r.id", UUID.class, Screening::id).defaultById(),
          ScreeningQueries::read);

  @Inject EntryQueries entries;
  @Inject Sql sql;

  /** The screenings of an entry, in their order; empty for one outside the scope. */
  public Optional<Page<Screening>> history(UUID entryId, EntryScope scope, PageRequest request) {
    return entries
        .find(entryId, scope)
        .map(
            entry ->
                SCREENINGS.page(
                    sql,
                    "SELECT * FROM award_screening WHERE entry_id = ?",
                    List.of(entryId),
                    request));
  }

  /** What counts of an entry. */
  Optional<Screening> last(UUID entryId) {
    return sql.find(
        "SELECT * FROM award_screening WHERE entry_id = ? ORDER BY id DESC LIMIT 1",
        ScreeningQueries::read,
        entryId);
  }

  private static Screening read(ResultSet row) throws SQLException {
    return new Screening(
        row.getObject("id", UUID.class),
        ScreeningOutcome.valueOf(row.getString("outcome")),
        List.of((String[]) row.getArray("reasons").getArray()),
        row.getString("note"),
        row.getObject("screened_at", OffsetDateTime.class).toInstant(),
        row.getString("screened_by"));
  }
}
