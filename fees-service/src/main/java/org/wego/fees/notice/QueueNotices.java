package org.wego.fees.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.messages.Messages;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/**
 * Turns notices into messages where the member has a billing contact. One process does it at a
 * time, so that what one notice says of another, an invoice and its being void, is seen whole.
 */
@ApplicationScoped
public class QueueNotices {

  private static final String LOCK =
      "SELECT pg_try_advisory_xact_lock(hashtextextended('notices', 0))";

  // What is overtaken is left: an invoice that is not to be paid any more, and the word that an
  // invoice is void which nobody was told of.
  private static final String SENDABLE =
      """
      SELECT n.id, n.kind, n.subject_id, n.member_id, n.member_name,
             c.name AS contact_name, c.email, c.language,
             i.number, i.fee_year, i.total, i.outstanding, i.due_on,
             cn.number AS credit_note, cn.amount AS credited,
             p.amount AS received, p.received_on, p.unallocated
        FROM notice n
        JOIN billing_contact c ON c.member_id = n.member_id
        LEFT JOIN invoice i ON i.id = n.invoice_id
        LEFT JOIN credit_note cn ON n.kind = 'CREDIT_NOTE_ISSUED' AND cn.id = n.subject_id
        LEFT JOIN payment p ON n.kind = 'PAYMENT_RECEIVED' AND p.id = n.subject_id
       WHERE n.state = 'WAITING'
         AND (n.member_id, n.id) > (?, ?)
         AND (n.given_at >= ? OR n.kind = 'INVOICE_ISSUED' AND i.outstanding > 0)
         AND CASE n.kind
               WHEN 'INVOICE_ISSUED' THEN i.status IN ('OPEN', 'PARTIALLY_PAID', 'PAID')
               WHEN 'INVOICE_VOIDED' THEN EXISTS (
                 SELECT FROM notice t
                  WHERE t.subject_id = n.subject_id AND t.kind = 'INVOICE_ISSUED'
                    AND t.state = 'QUEUED')
               ELSE true END
       ORDER BY n.member_id, n.id
       LIMIT ?
      """;

  private static final String QUEUED =
      """
      UPDATE notice n
         SET state = 'QUEUED', decided_at = ?, message_id = q.message_id
        FROM unnest(?::uuid[], ?::uuid[]) AS q (id, message_id)
       WHERE n.id = q.id
      """;

  private static final String OVERTAKEN =
      """
      UPDATE notice n
         SET state = 'OVERTAKEN', decided_at = ?
       WHERE n.state = 'WAITING'
         AND (n.given_at < ? AND NOT (n.kind = 'INVOICE_ISSUED' AND EXISTS (
                SELECT FROM invoice i WHERE i.id = n.invoice_id AND i.outstanding > 0))
           OR n.kind = 'INVOICE_ISSUED' AND EXISTS (
                SELECT FROM invoice i
                 WHERE i.id = n.invoice_id
                   AND i.status IN ('VOID', 'UNCOLLECTIBLE', 'PAYMENT_IMPOSSIBLE'))
           OR n.kind = 'INVOICE_VOIDED' AND NOT EXISTS (
                SELECT FROM notice t
                 WHERE t.subject_id = n.subject_id AND t.kind = 'INVOICE_ISSUED'
                   AND t.state = 'QUEUED'))
      """;

  @Inject Messages messages;
  @Inject MailConfig config;
  @Inject Sql sql;
  @Inject Clock clock;

  /** Where a look at the notices has come to; they are in the order of members. */
  public record Position(UUID memberId, UUID id) {
    public static final Position START = new Position(new UUID(0, 0), new UUID(0, 0));
  }

  /**
   * Queues the next messages.
   *
   * @return where to go on; empty when none is left, or another process is at it
   */
  @Transactional
  public Optional<Position> next(Position after) {
    if (!locked()) {
      return Optional.empty();
    }
    List<WaitingNotice> waiting =
        sql.list(
            SENDABLE,
            WaitingNotice::read,
            after.memberId(),
            after.id(),
            waitingSince(),
            config.batchSize());
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    Map<String, UUID> queued =
        messages.queue(waiting.stream().map(WaitingNotice::message).toList());
    List<WaitingNotice> told =
        waiting.stream().filter(notice -> queued.containsKey(notice.dedupeKey())).toList();
    sql.update(
        QUEUED,
        clock.instant(),
        SqlArray.of("uuid", told.stream().map(WaitingNotice::id).toList()),
        SqlArray.of("uuid", told.stream().map(n -> queued.get(n.dedupeKey())).toList()));
    WaitingNotice last = waiting.get(waiting.size() - 1);
    return Optional.of(new Position(last.memberId(), last.id()));
  }

  /** Gives up notices that there is nothing left to tell of; returns how many. */
  @Transactional
  public int giveUpOvertaken() {
    return locked() ? sql.update(OVERTAKEN, clock.instant(), waitingSince()) : 0;
  }

  private Instant waitingSince() {
    return ZonedDateTime.now(clock).minus(config.waitsFor()).toInstant();
  }

  private boolean locked() {
    return sql.find(LOCK, row -> row.getBoolean(1)).orElseThrow();
  }
}
