package org.wego.awards.judge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.wego.awards.AwardsError;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;
import org.wego.platform.text.NameKey;

/** Keeps with what judges are affiliated, and tells what conflicts follow (A5). */
@ApplicationScoped
class Affiliations {

  /** Of one judge: what the Secretariat knows, and what the judge adds. */
  private static final int MOST = 40;

  @Inject Event<ConflictDeclared> conflictDeclared;
  @Inject Sql sql;

  /** What an active assignment and a conflict have in common. */
  private record Revealed(UUID editionId, UUID judgeId, UUID entryId, ConflictKind kind) {}

  /**
   * Checks all of them at once.
   *
   * @throws ProblemException AFFILIATION_UNCLEAR
   */
  static void require(List<Affiliation> affiliations) {
    Faults faults = new Faults();
    for (int i = 0; i < affiliations.size(); i++) {
      Affiliation affiliation = affiliations.get(i);
      String at = "/affiliations/" + i;
      boolean wholeCountry = affiliation.kind() == AffiliationKind.COUNTRY;
      faults
          .addIf(
              affiliation.country() == null && affiliation.kind() != AffiliationKind.EMPLOYER,
              at + "/country",
              "REQUIRED",
              "Tell the country")
          .addIf(
              wholeCountry && affiliation.name() != null,
              at + "/name",
              AwardsError.AFFILIATION_UNCLEAR.name(),
              "A country counts whole: tell a city of it as a city")
          .addIf(
              !wholeCountry
                  && (affiliation.name() == null || NameKey.of(affiliation.name()).isEmpty()),
              at + "/name",
              "REQUIRED",
              "Tell the name, with a letter or a digit");
    }
    faults.throwIfAny(AwardsError.AFFILIATION_UNCLEAR);
  }

  /** Keeps these and no others. */
  void replace(UUID judgeId, List<Affiliation> affiliations) {
    sql.update(
        """
        DELETE FROM award_judge_affiliation a
         WHERE a.judge_id = ?
           AND NOT EXISTS (
             SELECT FROM unnest(?::text[], ?::text[], ?::text[]) AS n (kind, country, name)
              WHERE (n.kind, n.country, n.name) IS NOT DISTINCT FROM (a.kind, a.country, a.name))
        """,
        judgeId,
        column(affiliations, affiliation -> affiliation.kind().name()),
        column(affiliations, Affiliation::country),
        column(affiliations, Affiliation::name));
    add(judgeId, affiliations);
  }

  /**
   * Keeps these, too.
   *
   * @throws ProblemException AFFILIATIONS_TOO_MANY
   */
  void add(UUID judgeId, List<Affiliation> affiliations) {
    sql.update(
        """
        INSERT INTO award_judge_affiliation (id, judge_id, kind, country, name, name_key)
        SELECT uuidv7(), ?, n.kind, n.country, n.name, n.name_key
          FROM unnest(?::text[], ?::text[], ?::text[], ?::text[])
               AS n (kind, country, name, name_key)
        ON CONFLICT (judge_id, kind, country, name_key) DO NOTHING
        """,
        judgeId,
        column(affiliations, affiliation -> affiliation.kind().name()),
        column(affiliations, Affiliation::country),
        column(affiliations, Affiliation::name),
        column(
            affiliations,
            affiliation -> affiliation.name() == null ? null : NameKey.of(affiliation.name())));
    requireNotTooMany(judgeId);
  }

  private void requireNotTooMany(UUID judgeId) {
    long kept =
        sql.find(
                "SELECT count(*) FROM award_judge_affiliation WHERE judge_id = ?",
                row -> row.getLong(1),
                judgeId)
            .orElseThrow();
    new Faults()
        .addIf(
            kept > MOST,
            "/affiliations",
            "TOO_LONG",
            "A judge has at most " + MOST + " affiliations; these would make " + kept)
        .throwIfAny(AwardsError.AFFILIATIONS_TOO_MANY);
  }

  /** Tells of the entries that the judge is to score and now must not. */
  void revealConflicts(UUID judgeId) {
    reveal("c.judge_id", judgeId);
  }

  /** Tells of the entries that judges of the edition are to score and now must not. */
  void revealConflictsOf(UUID editionId) {
    reveal("c.edition_id", editionId);
  }

  private void reveal(String column, UUID id) {
    sql.list(
            """
            SELECT DISTINCT ON (c.judge_id, c.entry_id) c.edition_id, c.judge_id, c.entry_id, c.kind
              FROM award_conflict c
              JOIN award_assignment a
                ON a.judge_id = c.judge_id AND a.entry_id = c.entry_id AND a.state = 'ACTIVE'
             WHERE %s = ?
             ORDER BY c.judge_id, c.entry_id, c.kind
            """
                .formatted(column),
            row ->
                new Revealed(
                    row.getObject("edition_id", UUID.class),
                    row.getObject("judge_id", UUID.class),
                    row.getObject("entry_id", UUID.class),
                    ConflictKind.valueOf(row.getString("kind"))),
            id)
        .forEach(
            revealed ->
                conflictDeclared.fire(
                    new ConflictDeclared(
                        revealed.editionId(),
                        revealed.judgeId(),
                        revealed.entryId(),
                        words(revealed.kind()))));
  }

  private static String words(ConflictKind kind) {
    return switch (kind) {
      case CITY -> "The judge is affiliated with the city";
      case COUNTRY -> "The judge is affiliated with the country";
      case EMPLOYER -> "The judge works for what enters";
      case NOMINATOR -> "What enters nominated the judge";
      case ENTRANT -> "The judge, or the member for which the judge acts, enters it";
      case DECLARED -> "The judge declared a conflict";
    };
  }

  private static SqlArray column(
      List<Affiliation> affiliations, Function<Affiliation, String> value) {
    List<String> values = new ArrayList<>();
    affiliations.forEach(affiliation -> values.add(value.apply(affiliation)));
    return new SqlArray("text", values.toArray());
  }
}
