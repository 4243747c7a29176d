package org.wego.membership.voting;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** What the votes of the committee tell about themselves. */
@Startup
@ApplicationScoped
class VotingMeters {

  private final Counter ballots;

  VotingMeters(MeterRegistry meters) {
    this.ballots =
        Counter.builder("wego.membership.ballots")
            .description("Ballots cast by cities of the Executive Committee")
            .register(meters);
  }

  void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) BallotCast ballot) {
    ballots.increment();
  }
}
