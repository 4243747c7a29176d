package org.wego.awards.judge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;

/** Reads who was asked to judge, whatever became of them. */
@ApplicationScoped
public class JudgeQueries {

  private static final String JUDGE =
      """
      SELECT j.*, m.name AS nominated_by_name,
             ARRAY(SELECT a.kind FROM award_judge_affiliation a
                    WHERE a.judge_id = j.id ORDER BY a.id) AS affiliation_kinds,
             ARRAY(SELECT a.country FROM award_judge_affiliation a
                    WHERE a.judge_id = j.id ORDER BY a.id) AS affiliation_countries,
             ARRAY(SELECT a.name FROM award_judge_affiliation a
                    WHERE a.judge_id = j.id ORDER BY a.id) AS affiliation_names
        FROM award_judge j
        LEFT JOIN known_member m ON m.member_id = j.nominated_by_member_id
       WHERE j.edition_id = ?
      """;

  private static final SqlListing<JudgeDetails> LIST =
      new SqlListing<>(
          Keyset.<JudgeDetails, UUID>endingIn("r.id", UUID.class, JudgeDetails::id)
              .by("name", "r.name", String.class, judge -> judge.profile().name())
              .by("state", "r.state", String.class, judge -> judge.state().name())
              .by("appointedAt", "r.appointed_at", Instant.class, JudgeDetails::appointedAt)
              .defaultSort("name"),
          JudgeQueries::read);

  @Inject Sql sql;

  /** Narrows the list; what is {@code null} does not. */
  public record Wanted(JudgeState state, Expertise expertise) {}

  /**
   * The judges of the edition. Sort keys: name, state, appointedAt.
   *
   * @param subject whose own are wanted, {@code null} for all
   */
  public Page<JudgeDetails> page(
      UUID editionId, String subject, Wanted wanted, PageRequest request) {
    StringBuilder rows = new StringBuilder(JUDGE);
    List<Object> parameters = new ArrayList<>(List.of(editionId));
    narrow(rows, parameters, " AND j.subject = ?", subject);
    narrow(rows, parameters, " AND j.state = ?", wanted.state());
    narrow(rows, parameters, " AND ? = ANY (j.expertise)", wanted.expertise());
    return LIST.page(sql, rows.toString(), parameters, request);
  }

  /**
   * The judge of the edition.
   *
   * @param subject whose own it has to be, {@code null} for anybody's
   */
  public Optional<JudgeDetails> find(UUID editionId, UUID judgeId, String subject) {
    StringBuilder rows = new StringBuilder(JUDGE).append(" AND j.id = ?");
    List<Object> parameters = new ArrayList<>(List.of(editionId, judgeId));
    narrow(rows, parameters, " AND j.subject = ?", subject);
    return sql.find(rows.toString(), JudgeQueries::read, parameters.toArray());
  }

  /** Whether there is such an edition. */
  public boolean isEdition(UUID editionId) {
    return sql.find(
            "SELECT EXISTS (SELECT FROM award_edition WHERE id = ?)",
            row -> row.getBoolean(1),
            editionId)
        .orElseThrow();
  }

  private static void narrow(
      StringBuilder rows, List<Object> parameters, String condition, Object value) {
    if (value != null) {
      rows.append(condition);
      parameters.add(value);
    }
  }

  private static JudgeDetails read(ResultSet row) throws SQLException {
    return new JudgeDetails(
        row.getObject("id", UUID.class),
        row.getObject("edition_id", UUID.class),
        new JudgeProfile(
            row.getString("name"),
            row.getString("email"),
            row.getString("language"),
            expertise(row),
            affiliations(row),
            row.getObject("nominated_by_member_id", UUID.class)),
        row.getString("nominated_by_name"),
        JudgeState.valueOf(row.getString("state")),
        row.getString("state_reason"),
        instant(row, "state_changed_at"),
        instant(row, "invitation_expires_at"),
        instant(row, "appointed_at"),
        row.getString("appointed_by"),
        instant(row, "erased_at"),
        row.getLong("version"));
  }

  /** What the column {@code expertise} holds. */
  static Set<Expertise> expertise(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("expertise").getArray())
        .map(Expertise::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Expertise.class)));
  }

  private static List<Affiliation> affiliations(ResultSet row) throws SQLException {
    String[] kinds = (String[]) row.getArray("affiliation_kinds").getArray();
    String[] countries = (String[]) row.getArray("affiliation_countries").getArray();
    String[] names = (String[]) row.getArray("affiliation_names").getArray();
    List<Affiliation> affiliations = new ArrayList<>();
    for (int i = 0; i < kinds.length; i++) {
      affiliations.add(new Affiliation(AffiliationKind.valueOf(kinds[i]), countries[i], names[i]));
    }
    return affiliations;
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
