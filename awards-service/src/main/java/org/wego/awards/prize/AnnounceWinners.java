package org.wego.awards.prize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wego.awards.certificate.CertificateCode;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.ChangePhase;
import org.wego.awards.edition.EditionEvents;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.PhasePermissions;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.problem.ProblemException;
import org.wego.platform.text.NameKey;

/**
 * Announces the winners of an edition, all at once (A9): in one transaction the embargo ends, the
 * winners are on the public list with their certificates, others are told by event, and the cities
 * by message.
 */
@ApplicationScoped
public class AnnounceWinners {

  private static final String INSERT =
      """
      INSERT INTO award_winner
             (id, prize_id, edition_id, entry_id, year, category, kind, city_name,
              native_city_name, city_key, country, member_id, title, title_key, summary,
              certificate_code, announced_at, recorded_at, recorded_by)
      SELECT n.id, p.id, p.edition_id, e.id, d.year, p.category, p.kind, e.city_name,
             e.native_city_name, e.city_key, e.country,
             coalesce(e.member_id,
                      (SELECT m.member_id FROM known_member m
                        WHERE m.country = e.country AND m.name_key = e.city_key
                          AND m.organization_type = e.organization_type
                          AND m.category IS NOT NULL
                        ORDER BY m.member_id LIMIT 1)),
             e.title, n.title_key,
             e.summary, n.code, now.at, now.at, now.actor
        FROM (VALUES (?::timestamptz, ?)) AS now (at, actor),
             unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]) AS n (id, prize_id, title_key, code)
        JOIN award_prize p ON p.id = n.prize_id
        JOIN award_entry e ON e.id = p.entry_id
        JOIN award_edition d ON d.id = p.edition_id
      """;

  @Inject Prizes prizes;
  @Inject PrizeQueries queries;
  @Inject PhasePermissions permissions;
  @Inject ChangePhase changePhase;
  @Inject EditionEvents events;
  @Inject TellWinners tellWinners;
  @Inject Sql sql;

  /**
   * @return whether this call announced them; not when they were announced before, which changes
   *     nothing
   * @throws ProblemException NOT_FOUND, PHASE_FORBIDS, EDITION_NOT_READY
   */
  @Transactional
  public boolean announce(UUID editionId, String actor) {
    if (prizes.lock(editionId)) {
      return false;
    }
    permissions.require(editionId, Party.SECRETARIAT, Act.ANNOUNCE);
    Instant now = changePhase.toAnnounced(editionId, actor).orElseThrow();
    publish(awarded(editionId), now, actor);
    events.announced(editionId);
    tellWinners.tell(editionId);
    return true;
  }

  private List<DecidedPrize> awarded(UUID editionId) {
    return queries.all(editionId).stream().filter(prize -> prize.entry() != null).toList();
  }

  private void publish(List<DecidedPrize> awarded, Instant now, String actor) {
    sql.update(
        INSERT,
        now,
        actor,
        SqlArray.of("uuid", awarded.stream().map(prize -> Ids.next()).toList()),
        SqlArray.of("uuid", awarded.stream().map(DecidedPrize::id).toList()),
        SqlArray.of("text", awarded.stream().map(p -> NameKey.of(p.entry().title())).toList()),
        SqlArray.of(
            "text", awarded.stream().map(prize -> CertificateCode.random().value()).toList()));
  }
}
