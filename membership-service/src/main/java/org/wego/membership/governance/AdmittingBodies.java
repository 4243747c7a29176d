package org.wego.membership.governance;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Who admits members on which day (G2b). */
@Startup
@ApplicationScoped
public class AdmittingBodies {

  @Inject AdmissionConfig config;

  /** A service that does not know who decides must not start. */
  @PostConstruct
  void requireOrder() {
    List<AdmissionConfig.Tenure> bodies = config.bodies();
    boolean ordered = !bodies.isEmpty();
    for (int i = 1; i < bodies.size(); i++) {
      ordered &= bodies.get(i - 1).from().isBefore(bodies.get(i).from());
    }
    if (!ordered) {
      throw new IllegalStateException(
          "wego.membership.admission.bodies has to name at least one body, the earliest first");
    }
  }

  /** The body that admits on that day. */
  public DecidingBody on(LocalDate day) {
    DecidingBody admitting = config.bodies().get(0).body();
    for (AdmissionConfig.Tenure tenure : config.bodies()) {
      if (!day.isBefore(tenure.from())) {
        admitting = tenure.body();
      }
    }
    return admitting;
  }
}
