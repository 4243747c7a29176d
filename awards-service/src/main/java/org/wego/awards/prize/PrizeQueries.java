package org.wego.awards.prize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.awards.AwardCategory;
import org.wego.awards.PrizeKind;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/** Reads prizes, and what was decided about them. */
@ApplicationScoped
public class PrizeQueries {

  // What was announced is told as it was then, whatever becomes of the entry's text.
  private static final String PRIZES =
      """
      SELECT p.*, coalesce(w.title, e.title) AS title,
             coalesce(w.city_name, e.city_name) AS city_name,
             CASE WHEN w.id IS NULL THEN e.native_city_name ELSE w.native_city_name END
               AS native_city_name,
             coalesce(w.country, e.country) AS country,
             CASE WHEN w.id IS NULL THEN e.member_id ELSE w.member_id END AS member_id,
             e.owner_member_id, e.owner_subject, w.id AS winner_id, w.certificate_code
        FROM award_prize p
        LEFT JOIN award_entry e ON e.id = p.entry_id
        LEFT JOIN award_winner w ON w.prize_id = p.id
       WHERE p.edition_id = ?""";

  private static final String OPEN = " AND NOT (p.category = ANY (?::text[]))";

  private static final SqlListing<DecidedPrize> LIST =
      new SqlListing<>(
          Keyset.<DecidedPrize, UUID>endingIn("r.id", UUID.class, DecidedPrize::id)
              .by("category", "r.category", AwardCategory.class, DecidedPrize::category)
              .by("kind", "r.kind", PrizeKind.class, DecidedPrize::kind)
              .by("ordinal", "r.ordinal", Integer.class, DecidedPrize::ordinal)
              .defaultSort("category,kind,ordinal"),
          DecidedPrize::read);

  private static final SqlListing<RecordedDecision> DECISIONS =
      new SqlListing<>(
          Keyset.<RecordedDecision, UUID>endingIn("r.id", UUID.class, RecordedDecision::id)
              .defaultById(),
          RecordedDecision::read);

  @Inject Sql sql;

  /** The prizes of an edition that are seen; of one category, unless that is {@code null}. */
  public Page<DecidedPrize> list(
      UUID editionId, AwardCategory category, PrizeSight sight, PageRequest request) {
    List<Object> parameters = new ArrayList<>(List.of(editionId, closed(sight)));
    String rows = PRIZES + OPEN;
    if (category != null) {
      rows += " AND p.category = ?";
      parameters.add(category);
    }
    return LIST.page(sql, rows, parameters, request);
  }

  /** The prize, if it is seen. */
  public Optional<DecidedPrize> find(UUID editionId, UUID id, PrizeSight sight) {
    return sql.find(
        PRIZES + OPEN + " AND p.id = ?", DecidedPrize::read, editionId, closed(sight), id);
  }

  private static SqlArray closed(PrizeSight sight) {
    return SqlArray.of("text", sight.closed().stream().map(AwardCategory::name).toList());
  }

  /** All prizes of an edition, category by category, the higher ones first. */
  public List<DecidedPrize> all(UUID editionId) {
    return sql.list(
        PRIZES + " ORDER BY p.category, p.kind, p.ordinal", DecidedPrize::read, editionId);
  }

  /** Everything that was decided about an edition's prizes, in the order in which it was. */
  public Page<RecordedDecision> decisions(UUID editionId, PageRequest request) {
    return DECISIONS.page(
        sql,
        "SELECT * FROM award_prize_decision WHERE edition_id = ?",
        List.of(editionId),
        request);
  }
}
