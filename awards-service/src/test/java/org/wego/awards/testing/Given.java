package org.wego.awards.testing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.awards.AwardCategory;
import org.wego.awards.edition.Phase;
import org.wego.awards.practice.SearchWords;
import org.wego.platform.id.Ids;
import org.wego.platform.testkit.Tokens;
import org.wego.platform.text.NameKey;

/**
 * What a test begins with, written into the database at once: an edition in any phase, entries,
 * judges, assignments and scores, each as the service would have left it.
 */
public final class Given {

  /** The criteria of every edition given here: names and weights. */
  public static final Map<String, String> CRITERIA =
      Map.of("Impact", "0.4000", "Innovation", "0.3000", "Feasibility", "0.3000");

  private Given() {}

  /** A member that events told of. */
  public static UUID member(String name, String country, String region) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO known_member (member_id, name, name_key, organization_type, region, country,
                                  category, updated_at)
        VALUES (?, ?, ?, 'CITY', ?, ?, 'FULL', now())
        """,
        id,
        name,
        NameKey.of(name),
        region,
        country);
    return id;
  }

  /**
   * An edition in this phase, in all five categories with one prize of each kind, the default
   * permissions, and the scale 0 to 10; its call closes tomorrow, or closed yesterday.
   */
  public static UUID edition(int year, Phase phase) {
    UUID id = Ids.next();
    boolean calling = phase.compareTo(Phase.CALL_OPEN) <= 0;
    Database.execute(
        """
        INSERT INTO award_edition (id, year, title, phase, time_zone, call_opens_at, call_closes_at,
            entries_per_city, entry_language, judges_per_entry, score_min, score_max,
            blind_review, conflicts_hide_entries, lot_seed, lot_seed_published_at, announced_at, created_at,
            created_by)
        VALUES (?, ?, ?, ?, 'Asia/Seoul', date_trunc('second', now()) - interval '30 days',
            date_trunc('second', now()) + ?::interval, 2, 'en', 3, 0, 10, false, true, ?,
            CASE WHEN ? THEN now() END, CASE WHEN ? THEN now() END, now(), 'secretariat')
        """,
        id,
        year,
        "WeGO Awards " + year,
        phase.name(),
        calling ? "1 day" : "-1 day",
        phase.compareTo(Phase.JUDGING) >= 0 ? "seed" : null,
        phase.compareTo(Phase.JUDGING) >= 0,
        phase == Phase.ANNOUNCED);
    Database.execute(
        """
        INSERT INTO award_edition_category (edition_id, category, best_prizes, outstanding_prizes)
        SELECT ?, c, 1, 1 FROM unnest(?::text[]) c
        """,
        id,
        List.of(AwardCategory.values()).stream().map(Enum::name).toArray(String[]::new));
    int position = 1;
    for (String name : List.of("Impact", "Innovation", "Feasibility")) {
      Database.execute(
          "INSERT INTO award_criterion (id, edition_id, position, name, weight)"
              + " VALUES (?, ?, ?, ?, ?::numeric)",
          Ids.next(),
          id,
          position++,
          name,
          CRITERIA.get(name));
    }
    Database.execute(
        """
        INSERT INTO award_permission (edition_id, phase, party, act)
        SELECT ?, phase, party, act FROM award_permission_default WHERE choice <> 'WITHHELD'
        """,
        id);
    return id;
  }

  /** A change of the edition's phase, on record. */
  public static UUID phaseChange(UUID edition, Phase from, Phase to) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO award_phase_change (id, edition_id, from_phase, to_phase, changed_at, changed_by)
        VALUES (?, ?, ?, ?, now(), 'secretariat')
        """,
        id,
        edition,
        from.name(),
        to.name());
    return id;
  }

  /** An extension of the edition's call by a week, on record. */
  public static UUID callExtension(UUID edition) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO award_call_extension (id, edition_id, closed_at, closes_at, reason, extended_at,
                                          extended_by)
        SELECT ?, id, call_closes_at - interval '7 days', call_closes_at, 'A storm', now(),
               'secretariat'
          FROM award_edition WHERE id = ?
        """,
        id,
        edition);
    return id;
  }

  /** An entry of a city that is no member, in this state, owned by the login {@code city}. */
  public static UUID entry(
      UUID edition, AwardCategory category, String city, String country, String state) {
    return entry(edition, category, city, country, null, state);
  }

  /** An entry of a city; of the member, unless that is {@code null}. */
  public static UUID entry(
      UUID edition,
      AwardCategory category,
      String city,
      String country,
      UUID memberId,
      String state) {
    UUID id = Ids.next();
    boolean draft = state.equals("DRAFT");
    Database.execute(
        """
        INSERT INTO award_entry (id, edition_id, state, city_name, city_key, organization_type,
            country, member_id, owner_member_id, owner_subject, category, title, summary,
            description, contact_name, contact_email, contact_language, publication_consent,
            entry_slot, submitted_at, withdrawn_at, created_at, updated_at)
        VALUES (?, ?, ?, ?, ?, 'CITY', ?, ?, ?, ?, ?, ?, 'In short', 'At length', 'A person',
            'person@city.example', 'en', true,
            CASE WHEN NOT ? THEN (SELECT count(*) + 1 FROM award_entry o
              WHERE o.edition_id = ? AND o.country = ? AND o.city_key = ?
                AND o.entry_slot IS NOT NULL) END,
            CASE WHEN NOT ? THEN now() - interval '2 days' END,
            CASE WHEN ? THEN now() END, now() - interval '3 days', now())
        """,
        id,
        edition,
        state,
        city,
        NameKey.of(city),
        country,
        memberId,
        memberId,
        subjectId(city),
        category.name(),
        "A better " + city,
        draft,
        edition,
        country,
        NameKey.of(city),
        draft,
        state.equals("WITHDRAWN"));
    return id;
  }

  /** A file of an entry; what it holds is the name itself. */
  public static UUID attachment(UUID entry, String kind, String fileName) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO award_attachment (id, entry_id, kind, file_name, media_type, size, sha256,
                                      content, uploaded_at, uploaded_by)
        SELECT ?, ?, ?, n.name, 'application/pdf', octet_length(c.content), sha256(c.content),
               c.content, now(), 'city'
          FROM (SELECT ?::text AS name) n, convert_to(n.name, 'UTF8') AS c (content)
        """,
        id,
        entry,
        kind,
        fileName);
    return id;
  }

  /** A judge who accepted with the login {@code subject}. */
  public static UUID judge(UUID edition, String subject, String... expertise) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO award_judge (id, edition_id, name, email, language, expertise, state, subject,
            state_changed_at, appointed_at, appointed_by)
        VALUES (?, ?, ?, ?, 'en', ?, 'ACCEPTED', ?, now(), now(), 'secretariat')
        """,
        id,
        edition,
        "Judge " + subject,
        subject + "@panel.example",
        expertise.length == 0 ? new String[] {"IT"} : expertise,
        subjectId(subject));
    return id;
  }

  /** What the tokens of the login {@link Api#judge} or {@link Api#applicant} have as subject. */
  public static String subjectId(String login) {
    return Tokens.of().subject(login).subjectId();
  }

  /** An affiliation of a judge with a whole country. */
  public static void affiliatedWithCountry(UUID judge, String country) {
    Database.execute(
        "INSERT INTO award_judge_affiliation (id, judge_id, kind, country)"
            + " VALUES (?, ?, 'COUNTRY', ?)",
        Ids.next(),
        judge,
        country);
  }

  /** A run that shared entries out. */
  public static UUID assignmentRun(UUID edition) {
    UUID run = Ids.next();
    Database.execute(
        """
        INSERT INTO award_assignment_run (id, edition_id, state, requested_at, requested_by,
                                          finished_at)
        VALUES (?, ?, 'COMPLETED', now(), 'secretariat', now())
        """,
        run,
        edition);
    return run;
  }

  /** The judge is to score the entry. */
  public static UUID assignment(UUID edition, UUID judge, UUID entry) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO award_assignment (id, edition_id, judge_id, entry_id, run_id, state, assigned_at)
        VALUES (?, ?, ?, ?, ?, 'ACTIVE', now())
        """,
        id,
        edition,
        judge,
        entry,
        assignmentRun(edition));
    return id;
  }

  /** The judge has begun to score the entry, or abstained from it. */
  public static void sheet(UUID edition, UUID judge, UUID entry, String state) {
    Database.execute(
        """
        INSERT INTO award_score_sheet (id, edition_id, judge_id, entry_id, state,
            abstention_reason, settled_at, created_at, updated_at)
        VALUES (?, ?, ?, ?, ?, CASE WHEN ? = 'ABSTAINED' THEN 'Not my field' END,
            CASE WHEN ? <> 'DRAFT' THEN now() END, now(), now())
        """,
        Ids.next(),
        edition,
        judge,
        entry,
        state,
        state,
        state);
  }

  /**
   * Final scores of a judge for an entry, and the assignment behind them.
   *
   * @param values in the order of the criteria: Impact, Innovation, Feasibility
   */
  public static UUID scores(UUID edition, UUID judge, UUID entry, String... values) {
    assignment(edition, judge, entry);
    UUID sheet = Ids.next();
    Database.execute(
        """
        INSERT INTO award_score_sheet (id, edition_id, judge_id, entry_id, state, settled_at,
                                       created_at, updated_at)
        VALUES (?, ?, ?, ?, 'FINAL', now(), now(), now())
        """,
        sheet,
        edition,
        judge,
        entry);
    for (int i = 0; i < values.length; i++) {
      Database.execute(
          """
          INSERT INTO award_score (sheet_id, criterion_id, value)
          SELECT ?, id, ? FROM award_criterion WHERE edition_id = ? AND position = ?
          """,
          sheet,
          new BigDecimal(values[i]),
          edition,
          i + 1);
    }
    return sheet;
  }

  /** A practice of a city that is of this member, unless that is {@code null}, in this state. */
  public static UUID practice(
      String title, String city, String country, UUID memberId, String state) {
    UUID id = Ids.next();
    boolean published = state.equals("PUBLISHED");
    Database.execute(
        """
        INSERT INTO good_practice (id, state, title, summary, audience, city_name, city_key,
            country, region, member_id, owner_member_id, owner_subject, published_on, search_words,
            event_sequence, shared_at, shared_by)
        VALUES (?, ?, ?, 'In short', 'G2C', ?, ?, ?, 'ASIA', ?, ?, ?,
            CASE WHEN ? THEN current_date END, ?, ?, now(), 'city')
        """,
        id,
        state,
        title,
        city,
        NameKey.of(city),
        country,
        memberId,
        memberId,
        subjectId(city),
        published,
        SearchWords.of(title, "In short", city).toArray(String[]::new),
        published ? 1L : 0L);
    return id;
  }

  /** The first shortlist round of an edition, which chose this entry. */
  public static void shortlistRound(UUID edition, UUID entry) {
    UUID round = Ids.next();
    Database.execute(
        """
        INSERT INTO award_shortlist_round (id, edition_id, number, reason, decided_at, decided_by)
        VALUES (?, ?, 1, 'The strongest', now(), 'secretariat')
        """,
        round,
        edition);
    Database.execute(
        "INSERT INTO award_shortlist_entry (edition_id, round_id, entry_id) VALUES (?, ?, ?)",
        edition,
        round,
        entry);
  }

  /** A message that was given up. */
  public static UUID failedMessage() {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO outgoing_message (id, kind, dedupe_key, recipient, language, subject, body,
            state, queued_at, finished_at)
        VALUES (?, 'award-entry-received', ?, 'person@city.example', 'en', 'Received', 'It is in',
            'FAILED', now(), now())
        """,
        id,
        "award-entry-received/" + id);
    return id;
  }
}
