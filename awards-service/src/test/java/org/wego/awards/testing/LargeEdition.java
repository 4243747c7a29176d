package org.wego.awards.testing;

import java.util.UUID;
import java.util.stream.IntStream;
import org.wego.awards.edition.Phase;
import org.wego.platform.testkit.Tokens;

/** An edition with many entries, judges and criteria, written in a few statements. */
public final class LargeEdition {

  private LargeEdition() {}

  /**
   * An edition whose entries are spread over the categories, each finally scored by so many judges
   * in turn for each of five criteria. The judges' logins are {@code judge 1} and so on.
   */
  public static UUID scored(int year, int entries, int judges, int judgesPerEntry) {
    UUID edition = Given.edition(year, Phase.DELIBERATION);
    criteria(edition);
    entries(edition, entries);
    judges(edition, judges);
    scores(edition, judges, judgesPerEntry);
    return edition;
  }

  private static void criteria(UUID edition) {
    Database.execute("DELETE FROM award_criterion WHERE edition_id = ?", edition);
    Database.execute(
        """
        INSERT INTO award_criterion (id, edition_id, position, name, weight)
        SELECT uuidv7(), ?, n, 'Criterion ' || n, (ARRAY[0.3, 0.25, 0.2, 0.15, 0.1])[n]
          FROM generate_series(1, 5) n
        """,
        edition);
  }

  private static void entries(UUID edition, int entries) {
    Database.execute(
        """
        INSERT INTO award_entry (id, edition_id, state, city_name, city_key, organization_type,
            country, owner_subject, category, title, entry_slot, submitted_at, created_at,
            updated_at)
        SELECT uuidv7(), ?, 'ELIGIBLE', 'City ' || n, 'city' || n, 'CITY', 'KR', 'city' || n,
               (ARRAY['SERVICES', 'EFFICIENCY', 'OPEN_CITY', 'URBAN_MANAGEMENT',
                      'DIGITAL_DIVIDE'])[n % 5 + 1],
               'Entry ' || n, 1, now(), now(), now()
          FROM generate_series(1, ?) n
        """,
        edition, entries);
  }

  private static void judges(UUID edition, int judges) {
    Database.execute(
        """
        INSERT INTO award_judge (id, edition_id, name, email, language, expertise, state, subject,
            state_changed_at, appointed_at, appointed_by)
        SELECT uuidv7(), ?, 'Judge ' || n, 'judge' || n || '@panel.example', 'en', '{IT}',
               'ACCEPTED', subject, now(), now(), 'secretariat'
          FROM unnest(?::text[]) WITH ORDINALITY AS login (subject, n)
        """,
        edition,
        IntStream.rangeClosed(1, judges)
            .mapToObj(n -> Tokens.of().subject("judge " + n).subjectId())
            .toArray(String[]::new));
  }

  private static void scores(UUID edition, int judges, int judgesPerEntry) {
    Database.execute(
        """
        INSERT INTO award_score_sheet (id, edition_id, judge_id, entry_id, state, settled_at,
                                       created_at, updated_at)
        SELECT uuidv7(), e.edition_id, j.id, e.id, 'FINAL', now(), now(), now()
          FROM (SELECT *, row_number() OVER (ORDER BY id) AS n
                  FROM award_entry WHERE edition_id = ?) e
          JOIN (SELECT *, row_number() OVER (ORDER BY id) AS n
                  FROM award_judge WHERE edition_id = ?) j
            ON (e.n * 7 + j.n) %% %d < %d
        """
            .formatted(judges, judgesPerEntry),
        edition,
        edition);
    // The check of each score looks up its sheet by whatever way the numbers of rows suggest.
    Database.execute("ANALYZE award_entry, award_judge, award_criterion, award_score_sheet");
    Database.execute(
        """
        INSERT INTO award_score (sheet_id, criterion_id, value)
        SELECT s.id, c.id,
               (abs(hashtextextended(s.id::text || c.id::text, 0)) % 1001)::numeric / 100
          FROM award_score_sheet s
          JOIN award_criterion c ON c.edition_id = s.edition_id
         WHERE s.edition_id = ?
        """,
        edition);
  }
}
