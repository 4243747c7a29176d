package org.wego.events.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
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

/** Reads who stands in an election, or stood. */
@ApplicationScoped
public class CandidacyQueries {

  private static final SqlListing<Candidacy> LIST =
      new SqlListing<>(
          Keyset.<Candidacy, UUID>endingIn("r.id", UUID.class, Candidacy::id)
              .by("name", "r.name", String.class, Candidacy::name)
              .by("submittedAt", "r.submitted_at", Instant.class, Candidacy::submittedAt)
              .defaultSort("name"),
          CandidacyQueries::read);

  @Inject Sql sql;

  /**
   * The candidacies of the election. Sort keys: name, submittedAt.
   *
   * @param state {@code null} for any
   */
  public Page<Candidacy> page(UUID electionId, CandidacyState state, PageRequest request) {
    StringBuilder rows = new StringBuilder("SELECT * FROM candidacy WHERE election_id = ?");
    List<Object> parameters = new ArrayList<>(List.of(electionId));
    if (state != null) {
      rows.append(" AND state = ?");
      parameters.add(state);
    }
    return LIST.page(sql, rows.toString(), parameters, request);
  }

  public Optional<Candidacy> find(UUID electionId, UUID id) {
    return sql.find(
        "SELECT * FROM candidacy WHERE election_id = ? AND id = ?",
        CandidacyQueries::read,
        electionId,
        id);
  }

  /** Who stands, by name. */
  List<Candidacy> standing(UUID electionId) {
    return sql.list(
        """
        SELECT * FROM candidacy WHERE election_id = ? AND state = 'STANDING' ORDER BY name, id
        """,
        CandidacyQueries::read,
        electionId);
  }

  boolean isStanding(UUID electionId, UUID memberId) {
    return sql.find(
            """
            SELECT 1 FROM candidacy
             WHERE election_id = ? AND member_id = ? AND state = 'STANDING'
            """,
            row -> true,
            electionId,
            memberId)
        .isPresent();
  }

  private static Candidacy read(ResultSet row) throws SQLException {
    OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
    return new Candidacy(
        row.getObject("id", UUID.class),
        row.getObject("election_id", UUID.class),
        row.getObject("member_id", UUID.class),
        row.getString("name"),
        CandidacyState.valueOf(row.getString("state")),
        row.getObject("notice_on", LocalDate.class),
        row.getString("notice_reference"),
        row.getString("statement"),
        FindingsJson.read(row.getString("findings")),
        row.getObject("checked_at", OffsetDateTime.class).toInstant(),
        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
        endedAt == null ? null : endedAt.toInstant());
  }
}
