package org.wego.fees.reminder;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.wego.fees.reminder.RemindMembers.Batch;
import org.wego.fees.reminder.RemindMembers.Position;

/**
 * Reminds members by itself, every hour of the office's day: what one pass left, because a process
 * was down, an invoice was held or a contact came later, the next one finds.
 */
@ApplicationScoped
class ReminderClock {

  private static final Logger LOG = Logger.getLogger(ReminderClock.class);
  private static final String ACTOR = "fees-service";

  @Inject RemindMembers remindMembers;
  @Inject ReminderConfig config;

  @Scheduled(
      identity = "reminders",
      cron = "${wego.fees.reminder.cron}",
      timeZone = "${wego.clock.zone:Asia/Seoul}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void remind() {
    if (!config.enabled()) {
      LOG.debug("Reminders are switched off");
      return;
    }
    int reminded = 0;
    Optional<Batch> batch = remindMembers.next(Position.START, ACTOR);
    while (batch.isPresent()) {
      reminded += batch.get().reminded();
      batch = remindMembers.next(batch.get().reached(), ACTOR);
    }
    LOG.infof("Queued %d reminders", reminded);
  }
}
