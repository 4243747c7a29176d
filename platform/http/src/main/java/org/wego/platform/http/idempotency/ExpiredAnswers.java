package org.wego.platform.http.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Deletes the answers that are no longer given again. */
@Singleton
class ExpiredAnswers {

  private static final int BATCH = 1_000;

  private final StoredAnswers answers;

  ExpiredAnswers(StoredAnswers answers) {
    this.answers = answers;
  }

  @Scheduled(
      identity = "idempotency-sweep",
      every = "${wego.idempotency.sweep-every:10m}",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    int deleted;
    do {
      deleted = answers.deleteExpired(BATCH);
    } while (deleted == BATCH);
  }
}
