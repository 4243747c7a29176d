package org.wego.fees.notice;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.wego.fees.notice.QueueNotices.Position;

/** Looks for notices that can be told, and for those that there is nothing left to tell of. */
@ApplicationScoped
class NoticeWatch {

  private static final Logger LOG = Logger.getLogger(NoticeWatch.class);

  @Inject QueueNotices queueNotices;

  @Scheduled(
      identity = "notices",
      every = "${wego.fees.mail.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void queue() {
    Optional<Position> reached = Optional.of(Position.START);
    while (reached.isPresent()) {
      reached = queueNotices.next(reached.get());
    }
  }

  @Scheduled(
      identity = "overtaken-notices",
      every = "${wego.fees.mail.give-up-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void giveUpOvertaken() {
    int overtaken = queueNotices.giveUpOvertaken();
    if (overtaken > 0) {
      LOG.infof("There is nothing left to tell of %d notices", overtaken);
    }
  }
}
