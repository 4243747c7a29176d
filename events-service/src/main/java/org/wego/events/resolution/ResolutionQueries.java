package org.wego.events.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.ProblemException;

/** Reads resolutions, which are public. */
@ApplicationScoped
public class ResolutionQueries {

  private static final String RESOLUTIONS =
      """
      SELECT s.*, t.version AS text_version, t.title, t.text
        FROM resolution s
       CROSS JOIN LATERAL (SELECT x.version, x.title, x.text FROM resolution_text x
                            WHERE x.resolution_id = s.id
                            ORDER BY x.version DESC LIMIT 1) t
       WHERE true""";

  private static final SqlListing<AdoptedResolution> LIST =
      new SqlListing<>(
          Keyset.<AdoptedResolution, UUID>endingIn("r.id", UUID.class, AdoptedResolution::id)
              .by("adoptedOn", "r.adopted_on", LocalDate.class, AdoptedResolution::adoptedOn)
              .by("ordinal", "r.ordinal", Integer.class, AdoptedResolution::ordinal)
              .by("title", "r.title", String.class, AdoptedResolution::title)
              .defaultSort("-adoptedOn,-ordinal"),
          ResolutionQueries::resolution);

  private static final SqlListing<TextVersion> TEXTS =
      new SqlListing<>(
          Keyset.<TextVersion, Integer>endingIn("r.version", Integer.class, TextVersion::version)
              .defaultById(),
          ResolutionQueries::text);

  @Inject Sql sql;

  /** What narrows a list; {@code null} is any. */
  public record Wanted(UUID eventId, Integer year, String number) {}

  /** The resolutions, those adopted last first. */
  public Page<AdoptedResolution> list(Wanted wanted, PageRequest request) {
    StringBuilder rows = new StringBuilder(RESOLUTIONS);
    List<Object> parameters = new ArrayList<>();
    if (wanted.eventId() != null) {
      rows.append(" AND s.event_id = ?");
      parameters.add(wanted.eventId());
    }
    if (wanted.year() != null) {
      rows.append(" AND s.adopted_on >= ? AND s.adopted_on < ?");
      parameters.add(LocalDate.of(wanted.year(), 1, 1));
      parameters.add(LocalDate.of(wanted.year() + 1, 1, 1));
    }
    if (wanted.number() != null) {
      rows.append(" AND s.number = ?");
      parameters.add(wanted.number());
    }
    return LIST.page(sql, rows.toString(), parameters, request);
  }

  /**
   * A resolution.
   *
   * @throws ProblemException NOT_FOUND
   */
  public AdoptedResolution require(UUID id) {
    return sql.find(RESOLUTIONS + " AND s.id = ?", ResolutionQueries::resolution, id)
        .orElseThrow(Resolutions::notFound);
  }

  /**
   * The versions of a resolution's text, the adopted one first.
   *
   * @throws ProblemException NOT_FOUND
   */
  public Page<TextVersion> texts(UUID id, PageRequest request) {
    require(id);
    return TEXTS.page(
        sql, "SELECT * FROM resolution_text WHERE resolution_id = ?", List.of(id), request);
  }

  private static AdoptedResolution resolution(ResultSet row) throws SQLException {
    return new AdoptedResolution(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getInt("ordinal"),
        row.getObject("event_id", UUID.class),
        row.getObject("motion_id", UUID.class),
        row.getObject("adopted_on", LocalDate.class),
        new Decided.Votes(
            row.getInt("votes_in_favour"),
            row.getInt("votes_against"),
            row.getInt("votes_abstained")),
        row.getInt("text_version"),
        row.getString("title"),
        row.getString("text"));
  }

  private static TextVersion text(ResultSet row) throws SQLException {
    return new TextVersion(
        row.getInt("version"),
        row.getString("title"),
        row.getString("text"),
        row.getString("reason"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }
}
