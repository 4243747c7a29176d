package org.wego.events.vote;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the votes of General Assemblies tell about themselves. */
@Startup
@ApplicationScoped
class VoteMeters {

  private final Map<Secrecy, Counter> ballots;

  VoteMeters(MeterRegistry meters) {
    this.ballots =
        Arrays.stream(Secrecy.values())
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    secrecy ->
                        Counter.builder("wego.events.ballots")
                            .description("Ballots cast by members")
                            .tag("secrecy", secrecy.name().toLowerCase(Locale.ROOT))
                            .register(meters)));
  }

  void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) BallotCast ballot) {
    ballots.get(ballot.secrecy()).increment();
  }
}
