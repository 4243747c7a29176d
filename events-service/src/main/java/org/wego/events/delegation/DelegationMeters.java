package org.wego.events.delegation;

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

/** What delegations tell about themselves. */
@Startup
@ApplicationScoped
class DelegationMeters {

  private final Map<DelegationState, Counter> changes;

  DelegationMeters(MeterRegistry meters) {
    this.changes =
        Arrays.stream(DelegationState.values())
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    state ->
                        Counter.builder("wego.events.delegations")
                            .description("Registrations of delegations and their changes")
                            .tag("state", state.name().toLowerCase(Locale.ROOT))
                            .register(meters)));
  }

  void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) DelegationChanged change) {
    changes.get(change.state()).increment();
  }
}
