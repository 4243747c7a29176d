package org.wego.awards.edition;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.AwardCategory;
import org.wego.awards.PrizeKind;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;
import org.wego.awards.testing.GivenPrizes;
import org.wego.platform.id.Ids;

/** What no use case does, the database refuses as well. */
@QuarkusTest
class EditionBoundsTest extends AwardsTest {

  private UUID edition;
  private UUID other;
  private UUID entry;
  private UUID entryOfOther;

  @BeforeEach
  void two_editions_have_entries() {
    edition = Given.edition(2017, Phase.JUDGING);
    other = Given.edition(2020, Phase.JUDGING);
    entry = Given.entry(edition, AwardCategory.SERVICES, "Hue", "VN", "ELIGIBLE");
    entryOfOther = Given.entry(other, AwardCategory.SERVICES, "Hue", "VN", "ELIGIBLE");
  }

  @Test
  @DisplayName("A3: a duplicate repeats an entry of its own edition")
  void a_duplicate_is_of_the_same_edition() {
    refused(
        "fk_award_entry_duplicate_of",
        "UPDATE award_entry SET duplicate_of = ? WHERE id = ?",
        entryOfOther,
        entry);
  }

  @Test
  @DisplayName("A4: a shortlist has entries of its own edition")
  void a_shortlist_is_of_one_edition() {
    UUID round = Ids.next();
    Database.execute(
        """
        INSERT INTO award_shortlist_round (id, edition_id, number, reason, decided_at, decided_by)
        VALUES (?, ?, 1, 'The strongest', now(), 'secretariat')
        """,
        round,
        edition);
    String chosen =
        "INSERT INTO award_shortlist_entry (edition_id, round_id, entry_id) VALUES (?, ?, ?)";
    refused("fk_award_shortlist_entry_entry", chosen, edition, round, entryOfOther);
    refused("fk_award_shortlist_entry_round", chosen, other, round, entryOfOther);
  }

  @Test
  @DisplayName("A6: an assignment comes from a run of its own edition")
  void an_assignment_is_of_a_run_of_its_edition() {
    refused(
        "fk_award_assignment_run",
        """
        INSERT INTO award_assignment (id, edition_id, judge_id, entry_id, run_id, state, assigned_at)
        VALUES (?, ?, ?, ?, ?, 'ACTIVE', now())
        """,
        Ids.next(),
        edition,
        Given.judge(edition, "kim"),
        entry,
        Given.assignmentRun(other));
  }

  @Test
  @DisplayName("A9: a winner is the entry that got the prize")
  void a_winner_is_who_got_the_prize() {
    UUID prize = GivenPrizes.awarded(entry, PrizeKind.BEST);
    for (UUID wrong :
        new UUID[] {
          entryOfOther, Given.entry(edition, AwardCategory.SERVICES, "Lyon", "FR", "ELIGIBLE")
        }) {
      refused(
          "fk_award_winner_prize",
          """
          INSERT INTO award_winner (id, prize_id, edition_id, entry_id, year, category, kind,
              city_name, city_key, country, title, title_key, certificate_code, announced_at,
              recorded_at, recorded_by)
          SELECT ?, ?, edition_id, id, 2017, category, 'BEST', city_name, city_key, country, title,
                 title, '7GQ4MX2RKT0Z9VBC5HNE', now(), now(), 'secretariat'
            FROM award_entry WHERE id = ?
          """,
          Ids.next(),
          prize,
          wrong);
    }
  }

  private static void refused(String constraint, String statement, Object... parameters) {
    assertThatThrownBy(() -> Database.execute(statement, parameters))
        .cause()
        .hasMessageContaining(constraint);
  }
}
