package org.wego.fees.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.wego.fees.reminder.RemindMembers.Batch;
import org.wego.fees.reminder.RemindMembers.Position;

/** Reminds members now, because the Secretariat says so. */
@ApplicationScoped
public class RunReminders {

  @Inject RemindMembers remindMembers;
  @Inject DueReminders dueReminders;
  @Inject ReminderConfig config;
  @Inject Clock clock;

  /**
   * What came of it, or would.
   *
   * @param reminded how many reminders go out
   * @param withoutContact how many are due to members without a billing contact
   * @param more whether others are due that can go out, and follow
   */
  public record Outcome(LocalDate asOf, long reminded, long withoutContact, boolean more) {}

  /** Queues what is due today, up to the configured limit. */
  @Transactional
  public Outcome run(String actor) {
    int reminded = 0;
    Optional<Batch> batch = remindMembers.next(Position.START, actor);
    while (batch.isPresent() && reminded < config.requestLimit()) {
      reminded += batch.get().reminded();
      batch =
          reminded < config.requestLimit()
              ? remindMembers.next(batch.get().reached(), actor)
              : Optional.empty();
    }
    LocalDate today = LocalDate.now(clock);
    DueReminders.Counts left = dueReminders.count(today);
    return new Outcome(today, reminded, left.contactMissing(), left.contactKnown() > 0);
  }

  /** What {@link #run} would do, without its limit; changes nothing. */
  public Outcome preview() {
    LocalDate today = LocalDate.now(clock);
    DueReminders.Counts due = dueReminders.count(today);
    return new Outcome(today, due.contactKnown(), due.contactMissing(), false);
  }
}
