package org.wego.awards.testing;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.awards.AwardCategory;
import org.wego.awards.PrizeKind;
import org.wego.awards.edition.Phase;

/** An edition whose entries are scored, and the panel that deliberates on its prizes. */
public final class Deliberation {

  public static final String JUDGE = "judge-kim";

  private final UUID edition;
  private final UUID seoul;
  private final List<UUID> entries;

  private Deliberation(UUID edition, UUID seoul, List<UUID> entries) {
    this.edition = edition;
    this.seoul = seoul;
    this.entries = entries;
  }

  /** Three entries for Open City: the member Seoul's first, then Lyon's, then Quito's. */
  public static Deliberation of(int year) {
    UUID seoul = Given.member("Seoul", "KR", "ASIA");
    UUID edition = Given.edition(year, Phase.DELIBERATION);
    List<UUID> entries =
        List.of(
            Given.entry(edition, AwardCategory.OPEN_CITY, "Seoul", "KR", seoul, "ELIGIBLE"),
            Given.entry(edition, AwardCategory.OPEN_CITY, "Lyon", "FR", "ELIGIBLE"),
            Given.entry(edition, AwardCategory.OPEN_CITY, "Quito", "EC", "ELIGIBLE"));
    for (String subject : List.of(JUDGE, "judge-lee", "judge-roy")) {
      Given.judge(edition, subject);
    }
    scored(edition);
    return new Deliberation(edition, seoul, entries);
  }

  /** Every judge gives Seoul 9, Lyon 7 and Quito 5, whatever is asked. */
  private static void scored(UUID edition) {
    UUID run = Given.assignmentRun(edition);
    Database.execute(
        """
        WITH assigned AS (
          INSERT INTO award_assignment
                 (id, edition_id, judge_id, entry_id, run_id, state, assigned_at)
          SELECT uuidv7(), e.edition_id, j.id, e.id, ?, 'ACTIVE', now()
            FROM award_entry e
            JOIN award_judge j ON j.edition_id = e.edition_id
           WHERE e.edition_id = ?
          RETURNING edition_id, judge_id, entry_id
        )
        INSERT INTO award_score_sheet
               (id, edition_id, judge_id, entry_id, state, settled_at, created_at, updated_at)
        SELECT uuidv7(), edition_id, judge_id, entry_id, 'FINAL', now(), now(), now() FROM assigned
        """,
        run,
        edition);
    Database.execute(
        """
        INSERT INTO award_score (sheet_id, criterion_id, value)
        SELECT s.id, c.id, CASE e.city_name WHEN 'Seoul' THEN 9 WHEN 'Lyon' THEN 7 ELSE 5 END
          FROM award_score_sheet s
          JOIN award_entry e ON e.id = s.entry_id
          JOIN award_criterion c ON c.edition_id = s.edition_id
         WHERE s.edition_id = ?
        """,
        edition);
  }

  public UUID edition() {
    return edition;
  }

  /** The member whose entry is ranked first. */
  public UUID seoul() {
    return seoul;
  }

  /** The entry of this rank, from 1. */
  public UUID ranked(int rank) {
    return entries.get(rank - 1);
  }

  public String path() {
    return "/api/v1/award-editions/" + edition;
  }

  /** Asks for the prize; without a reason to depart from the ranking. */
  public ValidatableResponse award(PrizeKind kind, UUID entry) {
    return decide(prize(AwardCategory.OPEN_CITY, kind, Map.of("entryId", entry.toString())));
  }

  public ValidatableResponse withhold(AwardCategory category, PrizeKind kind) {
    return decide(prize(category, kind, Map.of("withheldReason", "Nothing stood out")));
  }

  public ValidatableResponse decide(Map<String, Object> body) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(body)
        .post(path() + "/prizes")
        .then();
  }

  /** The body of a decision about a prize. */
  public static Map<String, Object> prize(
      AwardCategory category, PrizeKind kind, Map<String, Object> decision) {
    Map<String, Object> body = new HashMap<>(decision);
    body.put("category", category.name());
    body.put("kind", kind.name());
    body.putIfAbsent("minutes", "Unanimous");
    return body;
  }

  /** Both prizes of Open City go by the ranking, and all others are withheld. */
  public Deliberation decideAll() {
    Database.execute(
        """
        INSERT INTO award_prize (id, edition_id, category, kind, ordinal, entry_id, entry_rank,
                                 withheld_reason, minutes, decided_at, decided_by)
        SELECT uuidv7(), p.edition_id, p.category, p.kind, 1, p.entry_id, p.rank,
               CASE WHEN p.entry_id IS NULL THEN 'Nothing stood out' END, 'Unanimous', now(),
               'secretariat'
          FROM (SELECT c.edition_id, c.category, k.kind,
                       CASE WHEN c.category = 'OPEN_CITY' THEN k.rank END AS rank,
                       CASE WHEN c.category = 'OPEN_CITY' THEN k.entry_id END AS entry_id
                  FROM award_edition_category c,
                       (VALUES ('BEST', 1, ?::uuid), ('OUTSTANDING', 2, ?::uuid))
                         AS k (kind, rank, entry_id)
                 WHERE c.edition_id = ?) p
        """,
        ranked(1),
        ranked(2),
        edition);
    return this;
  }

  /** The deliberation is over. */
  public Deliberation enterDecided() {
    Database.execute("UPDATE award_edition SET phase = 'DECIDED' WHERE id = ?", edition);
    return this;
  }

  public ValidatableResponse announce() {
    return Api.secretariat().post(path() + "/announcement").then();
  }

  /** Nothing is found of the prizes at this path. */
  public static void finds_nothing(ValidatableResponse answer) {
    answer.statusCode(404).body("code", equalTo("NOT_FOUND"));
  }
}
