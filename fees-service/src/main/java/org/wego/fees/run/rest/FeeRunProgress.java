package org.wego.fees.run.rest;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.wego.fees.run.FeeRunQueries;

/** Follows a run to its end. */
@ApplicationScoped
class FeeRunProgress {

  private static final Duration INTERVAL = Duration.ofMillis(300);

  @Inject FeeRunQueries runs;

  /** The run as it stands, again whenever that has changed, the last time when it is finished. */
  Multi<FeeRunResponse> follow(UUID runId) {
    return Multi.createBy()
        .repeating()
        .uni(() -> observe(runId))
        .withDelay(INTERVAL)
        .whilst(run -> !run.state().finished())
        .skip()
        .repetitions();
  }

  private Uni<FeeRunResponse> observe(UUID runId) {
    return Uni.createFrom()
        .item(() -> runs.observe(runId).map(FeeRunResponse::from).orElseThrow())
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }
}
