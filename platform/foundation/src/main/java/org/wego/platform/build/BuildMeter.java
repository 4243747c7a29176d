package org.wego.platform.build;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says which build runs, and as what: {@code wego_build_info{version,profile}} is always 1. */
@Singleton
class BuildMeter implements MeterBinder {

  private final String version;

  BuildMeter(@ConfigProperty(name = "quarkus.application.version") String version) {
    this.version = version;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("wego.build.info", () -> 1)
        .description("The build that runs, and its profile")
        .tag("version", version)
        .tag("profile", String.join(",", ConfigUtils.getProfiles()))
        .register(registry);
  }
}
