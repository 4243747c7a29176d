package org.wego.fees.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.wego.fees.account.MemberFollowed;
import org.wego.fees.ledger.ObligationsChanged;
import org.wego.platform.messaging.outbox.Outbox;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.trace.Cause;

/**
 * Tells which standings became others, in the transaction that made them so (F14). Issuing an
 * invoice does not: who is liable for a year is so since its first day, so fee runs have nothing to
 * tell here.
 */
@ApplicationScoped
class UpdateStandings {

  private static final String UPDATE =
      """
      WITH present AS MATERIALIZED (
        SELECT a.member_id, s.*, day.today, day.since
          FROM billing_account a
         CROSS JOIN (VALUES (?::date, ?::date)) AS day (today, since)
         CROSS JOIN LATERAL standing_on(a.member_id, day.today) s
         WHERE a.member_id = ANY (?)
      ), changed AS (
        INSERT INTO member_standing AS told
               (member_id, standing, since, exempt_years, event_sequence)
        SELECT n.member_id, n.standing, coalesce(n.overdue_since, n.since), n.exempt_years, 1
          FROM present n
         ORDER BY n.member_id
        ON CONFLICT (member_id) DO UPDATE
           SET standing = excluded.standing,
               since = CASE told.standing
                         WHEN excluded.standing THEN told.since
                         ELSE least(greatest(told.since, excluded.since), ?)
                       END,
               exempt_years = excluded.exempt_years,
               event_sequence = told.event_sequence + 1
         WHERE (told.standing, told.exempt_years)
               IS DISTINCT FROM (excluded.standing, excluded.exempt_years)
        RETURNING *
      )
      INSERT INTO outbox_event
             (topic, aggregate_id, epoch, sequence, type, time, payload, traceparent, request_id)
      SELECT 'wego.fees.standing.v1', c.member_id, e.epoch, c.event_sequence,
             'org.wego.fees.standing-changed.v1', ?,
             standing_event(c, n.outstanding, n.reasons), ?::text, ?::text
        FROM changed c
        JOIN present n ON n.member_id = c.member_id
       CROSS JOIN stream_epoch e
       ORDER BY c.member_id
      """;

  @Inject Sql sql;
  @Inject Outbox outbox;
  @Inject Clock clock;

  void follow(@Observes ObligationsChanged changed) {
    of(changed.memberIds(), LocalDate.now(clock));
  }

  void follow(@Observes MemberFollowed followed) {
    of(Set.of(followed.memberId()), LocalDate.now(clock));
  }

  /**
   * Tells what has become of these members since it was last told; the caller holds the locks of
   * their accounts.
   *
   * @param since the first day of a standing that is none of arrears, whose first day is known
   */
  @Transactional(TxType.MANDATORY)
  void of(Collection<UUID> members, LocalDate since) {
    LocalDate today = LocalDate.now(clock);
    Cause cause = Cause.current();
    sql.update(
        UPDATE,
        today,
        since,
        SqlArray.of("uuid", List.copyOf(members)),
        today,
        clock.instant(),
        cause.traceparent(),
        cause.requestId());
    outbox.wakeRelayAfterCommit();
  }
}
