package org.wego.fees.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.wego.platform.messages.Message;
import org.wego.platform.messages.Messages;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/**
 * Reminds members of what they owe (F13), each invoice once at each level, whoever does it at the
 * same time. Invoices are locked while their reminders are queued, so that a payment is told of or
 * comes after; it waits for nobody's lock, and leaves what another transaction holds to the next
 * pass. A reminder tells the facts of the moment and of which day they are.
 */
@ApplicationScoped
public class RemindMembers {

  // Those without a contact stay due: they are in the preview, and go out once there is one.
  private static final String NEXT =
      DueReminders.ROWS
          + """
               AND c.member_id IS NOT NULL
               AND (i.due_on, i.id) > (?, ?)
             ORDER BY i.due_on, i.id
             LIMIT ?
               FOR UPDATE OF i SKIP LOCKED
            """;

  private static final String KEEP =
      """
      INSERT INTO reminder
             (invoice_id, level, invoice_number, member_id, member_name, due_on, outstanding,
              currency, reminded_on, reminded_at, reminded_by, message_id)
      SELECT i.id, m.level, i.number, i.member_id, i.member_name, i.due_on, i.outstanding,
             i.currency, ?, ?, ?, m.message_id
        FROM unnest(?::uuid[], ?::integer[], ?::uuid[]) AS m (invoice_id, level, message_id)
        JOIN invoice i ON i.id = m.invoice_id
      """;

  @Inject DueReminders dueReminders;
  @Inject ReminderLevels levels;
  @Inject ReminderConfig config;
  @Inject Messages messages;
  @Inject Sql sql;
  @Inject Clock clock;

  /** Where a pass has come to; it goes by due date. */
  public record Position(LocalDate dueOn, UUID invoiceId) {
    public static final Position START = new Position(LocalDate.EPOCH, new UUID(0, 0));
  }

  /**
   * What came of a batch.
   *
   * @param reminded how many went out
   * @param reached where to go on
   */
  public record Batch(int reminded, Position reached) {}

  /**
   * Queues the next reminders of today.
   *
   * @param actor who says so, for the log
   * @return empty when none is left
   */
  @Transactional
  public Optional<Batch> next(Position after, String actor) {
    LocalDate today = LocalDate.now(clock);
    List<DueReminder> due = due(today, after);
    if (due.isEmpty()) {
      return Optional.empty();
    }
    List<Message> written =
        due.stream().map(one -> one.message(today, levels.last(one.level()))).toList();
    // The message's key is the first to know of another pass that was here before the locks: of
    // those that are new, the reminders are kept, and its constraint stands behind.
    Map<String, UUID> queued = messages.queue(written);
    List<DueReminder> told =
        due.stream().filter(one -> queued.containsKey(one.dedupeKey())).toList();
    sql.update(
        KEEP,
        today,
        clock.instant(),
        actor,
        array("uuid", told, DueReminder::invoiceId),
        array("integer", told, DueReminder::level),
        array("uuid", told, one -> queued.get(one.dedupeKey())));
    DueReminder last = due.get(due.size() - 1);
    return Optional.of(new Batch(told.size(), new Position(last.dueOn(), last.invoiceId())));
  }

  private List<DueReminder> due(LocalDate today, Position after) {
    List<Object> parameters = dueReminders.parameters(today);
    parameters.add(after.dueOn());
    parameters.add(after.invoiceId());
    parameters.add(config.batchSize());
    return sql.list(NEXT, DueReminder::read, parameters.toArray());
  }

  private static SqlArray array(
      String type, List<DueReminder> reminders, Function<DueReminder, Object> value) {
    return new SqlArray(type, reminders.stream().map(value).toArray());
  }
}
