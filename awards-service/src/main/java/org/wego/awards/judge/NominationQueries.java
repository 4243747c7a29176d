package org.wego.awards.judge;

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
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;

/** Reads whom members proposed as judges. */
@ApplicationScoped
public class NominationQueries {

  private static final String NOMINATION =
      """
      SELECT n.*, m.name AS member_name
        FROM award_judge_nomination n
        LEFT JOIN known_member m ON m.member_id = n.member_id
       WHERE n.edition_id = ?
      """;

  private static final SqlListing<Nomination> LIST =
      new SqlListing<>(
          Keyset.<Nomination, UUID>endingIn("r.id", UUID.class, Nomination::id)
              .by("nominatedAt", "r.nominated_at", Instant.class, Nomination::nominatedAt)
              .by("state", "r.state", String.class, nomination -> nomination.state().name())
              .defaultSort("-nominatedAt"),
          NominationQueries::read);

  @Inject Sql sql;

  /**
   * The nominations of the edition. Sort keys: nominatedAt, state.
   *
   * @param memberId whose are wanted, {@code null} for everybody's
   * @param state {@code null} for any
   */
  public Page<Nomination> page(
      UUID editionId, UUID memberId, NominationState state, PageRequest request) {
    StringBuilder rows = new StringBuilder(NOMINATION);
    List<Object> parameters = new ArrayList<>(List.of(editionId));
    if (memberId != null) {
      rows.append(" AND n.member_id = ?");
      parameters.add(memberId);
    }
    if (state != null) {
      rows.append(" AND n.state = ?");
      parameters.add(state);
    }
    return LIST.page(sql, rows.toString(), parameters, request);
  }

  /**
   * The nomination.
   *
   * @param memberId whose it has to be, {@code null} for anybody's
   */
  public Optional<Nomination> find(UUID editionId, UUID id, UUID memberId) {
    return sql.find(
        NOMINATION + " AND n.id = ? AND n.member_id = coalesce(?::uuid, n.member_id)",
        NominationQueries::read,
        editionId,
        id,
        memberId);
  }

  private static Nomination read(ResultSet row) throws SQLException {
    OffsetDateTime settledAt = row.getObject("settled_at", OffsetDateTime.class);
    return new Nomination(
        row.getObject("id", UUID.class),
        row.getObject("edition_id", UUID.class),
        row.getObject("member_id", UUID.class),
        row.getString("member_name"),
        new Nominee(
            row.getString("name"),
            row.getString("email"),
            row.getString("language"),
            JudgeQueries.expertise(row),
            row.getString("statement")),
        NominationState.valueOf(row.getString("state")),
        row.getString("state_reason"),
        row.getObject("judge_id", UUID.class),
        row.getObject("nominated_at", OffsetDateTime.class).toInstant(),
        settledAt == null ? null : settledAt.toInstant());
  }
}
