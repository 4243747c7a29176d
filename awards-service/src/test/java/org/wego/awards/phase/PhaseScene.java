package org.wego.awards.phase;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.wego.awards.AwardCategory;
import org.wego.awards.edition.Phase;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;
import org.wego.awards.testing.Judges;
import org.wego.platform.id.Ids;

/**
 * An edition in one phase with all that an operation can be about: entries of the member Seoul, and
 * of Hue and Busan, which are none, in each state; a panel of Kim, who scores, of Lee, who has
 * scored the same entries, and of two who are invited; nominations, assignments, a shortlist, a
 * prize, and the records of what happened.
 */
final class PhaseScene {

  static final String KIM = "kim";
  static final String HUE = "Hue";
  static final int FIRST_YEAR = 2012;

  /** In which no scene has an edition. */
  static final int FREE_YEAR = 2200;

  /** What the path of an operation can name, by the name of the placeholder. */
  private final Map<String, UUID> named = new TreeMap<>();

  private final Phase phase;
  private final int year;
  private final UUID edition;
  private final UUID seoul;
  private final UUID frankfurt;

  PhaseScene(Phase phase, int year, UUID seoul, UUID frankfurt) {
    this.phase = phase;
    this.year = year;
    this.seoul = seoul;
    this.frankfurt = frankfurt;
    edition = Given.edition(year, phase);
    Database.execute("UPDATE award_edition SET entries_per_city = 9 WHERE id = ?", edition);
    enter("seoul", "Seoul", "KR", seoul);
    enter("hue", HUE, "VN", null);
    enter("busan", "Busan", "KR", null);
    Database.execute(
        """
        UPDATE award_entry SET language_declared = true, authorized_by = 'A mayor',
               authorized_title = 'Mayor', authorized_on = current_date - 3
         WHERE edition_id = ?
        """,
        edition);
    judge();
    record();
    // A draft without entries, as drafts are.
    named.put("bare", phase == Phase.DRAFT ? Given.edition(year + 1, Phase.DRAFT) : edition);
  }

  Phase phase() {
    return phase;
  }

  UUID edition() {
    return edition;
  }

  UUID seoul() {
    return seoul;
  }

  UUID frankfurt() {
    return frankfurt;
  }

  /**
   * @param name a placeholder, a judge, or an entry: {@code seoul-draft}
   */
  UUID named(String name) {
    UUID id = named.get(name);
    if (id == null) {
      throw new AssertionError("The scene has no " + name);
    }
    return id;
  }

  /** The token of an invitation for this role alone. */
  String invitationOf(String role) {
    return "invitation of %s, %d".formatted(role.equals("judge") ? "park" : "choi", year);
  }

  /** All that Lee gave, as one number. */
  long scoresOfLee() {
    return Database.number(
        """
        SELECT hashtextextended(string_agg(concat_ws('|', to_jsonb(s), to_jsonb(v), to_jsonb(a)),
                                           ',' ORDER BY s.id, v.criterion_id, a.id), 0)
          FROM award_score_sheet s
          LEFT JOIN award_score v ON v.sheet_id = s.id
          LEFT JOIN award_score_amendment a ON a.sheet_id = s.id
         WHERE s.judge_id = ?
        """,
        named("lee"));
  }

  private void enter(String whose, String city, String country, UUID member) {
    named.put(
        whose + "-draft",
        Given.entry(edition, AwardCategory.OPEN_CITY, city, country, member, "DRAFT"));
    named.put(
        whose + "-submitted",
        Given.entry(edition, AwardCategory.OPEN_CITY, city, country, member, "SUBMITTED"));
    for (String name : new String[] {"eligible", "scored", "sheet", "repeated"}) {
      named.put(
          whose + "-" + name,
          Given.entry(edition, AwardCategory.OPEN_CITY, city, country, member, "ELIGIBLE"));
    }
    for (String name : new String[] {"draft", "eligible"}) {
      named.put(
          whose + "-" + name + "-authorization",
          Given.attachment(named(whose + "-" + name), "AUTHORIZATION", "letter.pdf"));
    }
    named.put(
        whose + "-eligible-support",
        Given.attachment(named(whose + "-eligible"), "SUPPORTING", "plan.pdf"));
    Database.execute(
        "UPDATE award_entry SET duplicate_of = ? WHERE id = ?",
        named(whose + "-eligible"),
        named(whose + "-repeated"));
  }

  private void judge() {
    UUID kim = Given.judge(edition, KIM);
    named.put("kim", kim);
    UUID lee = Given.judge(edition, "lee");
    named.put("lee", lee);
    invite("park");
    invite("choi");
    named.put("runId", Given.assignmentRun(edition));
    named.put("assignmentId", Given.assignment(edition, kim, named("seoul-eligible")));
    Given.scores(edition, kim, named("seoul-scored"), "8", "7", "6");
    if (phase.compareTo(Phase.DELIBERATION) < 0) {
      draft(kim, named("seoul-sheet"));
    } else {
      Given.scores(edition, kim, named("seoul-sheet"), "5", "5", "5");
      Given.sheet(edition, kim, named("seoul-eligible"), "ABSTAINED");
    }
    for (String entry : new String[] {"eligible", "scored", "sheet"}) {
      Given.scores(edition, lee, named("seoul-" + entry), "9", "3", "1");
    }
    named.put("nid", Judges.nomination(edition, seoul));
    named.put("refused", Judges.refusedNomination(edition, frankfurt));
  }

  private void invite(String login) {
    UUID invited = Given.judge(edition, login);
    named.put(login, invited);
    Database.execute(
        """
        UPDATE award_judge SET state = 'INVITED', subject = NULL,
               invitation_hash = sha256(convert_to(?, 'UTF8')),
               invitation_expires_at = now() + interval '1 day'
         WHERE id = ?
        """,
        "invitation of %s, %d".formatted(login, year),
        invited);
  }

  /** Scores of every criterion, which are not final. */
  private void draft(UUID judge, UUID entry) {
    Given.assignment(edition, judge, entry);
    Given.sheet(edition, judge, entry, "DRAFT");
    Database.execute(
        """
        INSERT INTO award_score (sheet_id, criterion_id, value)
        SELECT s.id, c.id, 5
          FROM award_score_sheet s JOIN award_criterion c ON c.edition_id = s.edition_id
         WHERE s.judge_id = ? AND s.entry_id = ?
        """,
        judge,
        entry);
  }

  private void record() {
    UUID round = Ids.next();
    Database.execute(
        """
        INSERT INTO award_shortlist_round (id, edition_id, number, reason, decided_at, decided_by)
        VALUES (?, ?, 1, 'All', now(), 'secretariat')
        """,
        round,
        edition);
    Database.execute(
        """
        INSERT INTO award_shortlist_entry (edition_id, round_id, entry_id)
        SELECT edition_id, ?, id FROM award_entry WHERE state = 'ELIGIBLE' AND edition_id = ?
        """,
        round,
        edition);
    UUID prize = Ids.next();
    Database.execute(
        """
        INSERT INTO award_prize (id, edition_id, category, kind, ordinal, entry_id, minutes,
                                 decided_at, decided_by)
        VALUES (?, ?, 'OPEN_CITY', 'BEST', 1, ?, 'All agreed', now(), 'secretariat')
        """,
        prize,
        edition,
        named("seoul-scored"));
    named.put("prizeId", prize);
    if (phase.compareTo(Phase.DECIDED) >= 0) {
      Database.execute(
          """
          INSERT INTO award_prize (id, edition_id, category, kind, ordinal, withheld_reason, minutes,
                                   decided_at, decided_by)
          SELECT gen_random_uuid(), c.edition_id, c.category, k.kind, 1, 'None was good enough',
                 'All agreed', now(), 'secretariat'
            FROM award_edition_category c, (VALUES ('BEST'), ('OUTSTANDING')) k (kind)
           WHERE (c.category, k.kind) <> ('OPEN_CITY', 'BEST') AND c.edition_id = ?
          """,
          edition);
    }
    named.put("changeId", Given.phaseChange(edition, Phase.DRAFT, Phase.CALL_OPEN));
    named.put("extensionId", Given.callExtension(edition));
  }
}
