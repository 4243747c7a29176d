package org.wego.membership.contact;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.wego.membership.MembershipError;
import org.wego.platform.problem.ProblemException;

/** Asks whoever is due, once a day; of several replicas one does it. */
@ApplicationScoped
class DailyAsking {

  private static final Logger LOG = Logger.getLogger(DailyAsking.class);

  @Inject AskContacts askContacts;

  @Scheduled(
      identity = "contact-verification",
      cron = "${wego.membership.contacts.asking-cron:0 0 9 * * ?}",
      timeZone = "${wego.clock.zone:Asia/Seoul}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void ask() {
    try {
      int asked = 0;
      AskContacts.Asked batch;
      do {
        batch = askContacts.askNext();
        asked += batch.contacts();
      } while (batch.more());
      LOG.infof("Asked %d contacts for a verification", asked);
    } catch (ProblemException e) {
      if (e.code() != MembershipError.CONTACTS_BEING_ASKED) {
        throw e;
      }
      LOG.debug("Another replica asks for verifications");
    }
  }
}
