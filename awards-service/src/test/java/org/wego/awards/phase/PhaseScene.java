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
 * An edition in one phase with all that an operation can be about: entries of the member Seoul and
 * of Hue, which is no member, in each state; a panel of Kim, who scores, and an invited judge; a
 * nomination, an assignment, scores, a shortlist, a prize, and the records of what happened.
 */
final class PhaseScene {

  static final String KIM = "kim";
  static final String HUE = "Hue";

  /** What the path of an operation can name, by the name of the placeholder. */
  private final Map<String, UUID> named = new TreeMap<>();

  private final UUID edition;
  private final UUID seoul;
  private final UUID frankfurt;

  private PhaseScene(Phase phase) {
    seoul = Given.member("Seoul", "KR", "ASIA");
    frankfurt = Given.member("Frankfurt", "DE", "EUROPE");
    edition = Given.edition(2017, phase);
    Database.execute("UPDATE award_edition SET entries_per_city = 9");
    enter("seoul", "Seoul", "KR", seoul);
    enter("hue", HUE, "VN", null);
    judge(phase);
    record(phase);
    // A draft without entries, as drafts are.
    named.put("bare", phase == Phase.DRAFT ? Given.edition(2023, Phase.DRAFT) : edition);
  }

  /** In the place of all that was there. */
  static PhaseScene of(Phase phase) {
    Database.clear();
    return new PhaseScene(phase);
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
   * @param name a placeholder, or an entry: {@code seoul-draft}
   */
  UUID named(String name) {
    UUID id = named.get(name);
    if (id == null) {
      throw new AssertionError("The scene has no " + name);
    }
    return id;
  }

  private void enter(String whose, String city, String country, UUID member) {
    UUID draft = Given.entry(edition, AwardCategory.OPEN_CITY, city, country, member, "DRAFT");
    UUID submitted =
        Given.entry(edition, AwardCategory.OPEN_CITY, city, country, member, "SUBMITTED");
    named.put(whose + "-draft", draft);
    named.put(whose + "-submitted", submitted);
    for (String state : new String[] {"eligible", "scored", "sheet", "repeated"}) {
      named.put(
          whose + "-" + state,
          Given.entry(edition, AwardCategory.OPEN_CITY, city, country, member, "ELIGIBLE"));
    }
    for (String state : new String[] {"draft", "eligible"}) {
      named.put(
          whose + "-" + state + "-file",
          Given.attachment(named(whose + "-" + state), "AUTHORIZATION", "letter.pdf"));
    }
    Database.execute(
        "UPDATE award_entry SET duplicate_of = ? WHERE id = ?",
        named(whose + "-eligible"),
        named(whose + "-repeated"));
    Database.execute(
        """
        UPDATE award_entry SET language_declared = true, authorized_by = 'A mayor',
               authorized_title = 'Mayor', authorized_on = current_date - 3
         WHERE edition_id = ?
        """,
        edition);
  }

  private void judge(Phase phase) {
    UUID kim = Given.judge(edition, KIM);
    named.put("kim", kim);
    UUID invited = Given.judge(edition, "park");
    Database.execute(
        """
        UPDATE award_judge SET state = 'INVITED', subject = NULL,
               invitation_hash = sha256('code'), invitation_expires_at = now() + interval '1 day'
         WHERE id = ?
        """,
        invited);
    named.put("invited", invited);
    named.put("assignmentId", Given.assignment(edition, kim, named("seoul-eligible")));
    named.put("runId", Given.assignmentRun(edition));
    Given.scores(edition, kim, named("seoul-scored"), "8", "7", "6");
    if (phase.compareTo(Phase.DELIBERATION) < 0) {
      draft(kim, named("seoul-sheet"));
    } else {
      Given.scores(edition, kim, named("seoul-sheet"), "5", "5", "5");
      Given.sheet(edition, kim, named("seoul-eligible"), "ABSTAINED");
    }
    named.put("nid", Judges.nomination(edition, seoul));
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

  private void record(Phase phase) {
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
        INSERT INTO award_shortlist_entry (round_id, entry_id)
        SELECT ?, id FROM award_entry WHERE state = 'ELIGIBLE'
        """,
        round);
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
           WHERE (c.category, k.kind) <> ('OPEN_CITY', 'BEST')
          """);
    }
    named.put("changeId", Given.phaseChange(edition, Phase.DRAFT, Phase.CALL_OPEN));
    named.put("extensionId", Given.callExtension(edition));
  }
}
