package org.wego.fees.population;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.wego.fees.account.MemberFollowed;
import org.wego.platform.persistence.sql.Sql;

/** Adds a figure that a member declared to membership to its series (F7a). */
@ApplicationScoped
public class DeclarePopulation {

  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Every member event repeats the declared figure, so one that membership has already told for
   * this year adds nothing, even where the Secretariat entered another one since or the member
   * declared one here.
   */
  @Transactional
  public void declare(@Observes MemberFollowed member) {
    if (member.population() == null) {
      return;
    }
    sql.update(
        """
        INSERT INTO population_figure
               (member_id, year, population, source, told_by_membership, recorded_at, recorded_by)
        SELECT told.member_id, told.year, told.population, 'DECLARED', true, ?, 'member'
          FROM (VALUES (?::uuid, ?::integer, ?::bigint)) AS told (member_id, year, population)
         WHERE told.population IS DISTINCT FROM (
               SELECT f.population
                 FROM population_figure f
                WHERE f.member_id = told.member_id
                  AND f.year IS NOT DISTINCT FROM told.year
                  AND f.source = 'DECLARED'
                ORDER BY f.told_by_membership DESC, f.revision DESC
                LIMIT 1)
        """,
        clock.instant(),
        member.memberId(),
        member.populationYear(),
        member.population());
  }
}
