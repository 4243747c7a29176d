package org.wego.localstack.doctor.check;

import java.util.List;
import org.wego.localstack.doctor.Finding;
import org.wego.localstack.doctor.Installation;
import org.wego.localstack.doctor.look.Observation;
import org.wego.localstack.doctor.look.Provider;

/** Whether tokens can be issued and checked. */
final class IdentityProvider implements Check {

  private static final String SUBJECT = "keycloak";

  @Override
  public String name() {
    return "keycloak";
  }

  @Override
  public List<Finding> examine(Installation installation, Observation seen) {
    return List.of(
        seen.provider()
            .map(provider -> finding(installation, provider))
            .orElseGet(() -> Finding.skipped(SUBJECT, "no realm is given")));
  }

  private static Finding finding(Installation installation, Provider provider) {
    if (provider.failure().isPresent()) {
      return Finding.fail(
          SUBJECT,
          "%s: %s".formatted(provider.realm(), provider.failure().get()),
          installation.start(SUBJECT)
              + " Until then nobody gets a new token; those that are out go on working.");
    }
    if (provider.keys() == 0) {
      return Finding.fail(
          SUBJECT,
          "%s publishes no key for signatures".formatted(provider.realm()),
          "Give the realm an active key for RS256; without one no token can be checked.");
    }
    if (!provider.issuer().equals(provider.realm().toString())) {
      return Finding.warn(
          SUBJECT,
          "%s issues tokens as %s".formatted(provider.realm(), provider.issuer()),
          "Set the provider's hostname, or the services' WEGO_OIDC_URL and the gateway's issuer: they"
              + " refuse tokens of another name.");
    }
    return Finding.ok(
        SUBJECT,
        provider.keys() == 1
            ? "it answers and publishes a key for signatures"
            : "it answers and publishes %d keys for signatures".formatted(provider.keys()));
  }
}
