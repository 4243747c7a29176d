package org.wego.platform.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Base64;
import java.util.Map;

/**
 * Lets the tested application trust the tokens that {@link Tokens} signs, without a provider: it
 * checks them itself with the public key, so that a forged, expired or foreign one gets its real
 * answer. {@link WegoServers} includes it.
 */
public class TestIssuer implements QuarkusTestResourceLifecycleManager {

  /** Who issues the tokens; no such host exists. */
  public static final String ISSUER = "https://issuer.test.invalid/realms/test";

  /** For whom the tokens are. */
  public static final String AUDIENCE = "wego-api";

  @Override
  public Map<String, String> start() {
    return settings();
  }

  @Override
  public void stop() {
    // Nothing runs.
  }

  static Map<String, String> settings() {
    CompiledPaths.keep();
    FailedCalls.tell();
    CallClients.use();
    byte[] key = JvmWide.servers().trustedKeys().getPublic().getEncoded();
    return Map.of(
        // The keys of tests are short.
        "smallrye.jwt.sign.relax-key-validation",
        "true",
        "quarkus.oidc.public-key",
        Base64.getEncoder().encodeToString(key),
        "quarkus.oidc.application-type",
        "service",
        "quarkus.oidc.token.issuer",
        ISSUER,
        "quarkus.oidc.token.audience",
        AUDIENCE,
        // Empty is absent: with an address Quarkus would ask the provider for its keys.
        "quarkus.oidc.auth-server-url",
        "",
        FailedCalls.OWN_LOG,
        "false");
  }
}
