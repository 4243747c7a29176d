package org.wego.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.RsaJsonWebKey;

/**
 * What a gateway stands between: an upstream for each service and an identity provider, all real
 * servers.
 */
public class Surroundings implements QuarkusTestResourceLifecycleManager {

  /** From here, as from any other address of the machine itself, a test can connect. */
  public static final String TRUSTED_PROXY = "127.0.0.2";

  private final Vertx vertx = Vertx.vertx();

  @Override
  public Map<String, String> start() {
    RsaJsonWebKey key = Provider.newKey("first");
    Provider provider = new Provider(vertx, key);
    provider.start(0);
    Map<String, String> config = new HashMap<>();
    for (String upstream : List.of("membership", "fees", "awards", "events", "webhooks")) {
      config.put(
          "wego.gateway.upstreams." + upstream,
          "http://localhost:" + new UpstreamServer(upstream).start(vertx));
    }
    config.put("wego.gateway.tokens.issuer", provider.issuer());
    config.put("wego.gateway.tokens.retry-every", "100ms");
    config.put("wego.gateway.limits.body", "25M");
    config.put("wego.gateway.route-file", RoutesOnDisk.create().toString());
    config.put("wego.gateway.route-file-every", "50ms");
    config.put("wego.gateway.checks.interval", "100ms");
    config.put("wego.gateway.breaker.open", "500ms");
    config.put("wego.gateway.timeouts.connect", "1s");
    config.put("wego.gateway.timeouts.response", "2s");
    config.put("wego.gateway.timeouts.idle", "4s");
    config.putAll(edge());
    config.put(
        "test.signing-key", Base64.getEncoder().encodeToString(key.getPrivateKey().getEncoded()));
    return config;
  }

  /** What stands before the routes, tight where a test has to meet the end of something. */
  private static Map<String, String> edge() {
    Map<String, String> config = new HashMap<>();
    String policies = "wego.gateway.rate-limits.policies.";
    config.put(policies + "client.requests", "1000");
    config.put(policies + "anonymous.requests", "5000");
    config.put(policies + "winners.of", "anonymous");
    config.put(policies + "winners.requests", "3");
    config.put(policies + "winners.per", "1h");
    config.put(policies + "winners.routes", "/api/v1/award-winners");
    config.put(policies + "practices.of", "client");
    config.put(policies + "practices.requests", "2");
    config.put(policies + "practices.per", "2s");
    config.put(policies + "practices.routes", "/api/v1/good-practices");
    config.put(policies + "practices.methods", "GET");
    config.put("wego.gateway.ceiling.requests-per-upstream", "20");
    config.put("wego.gateway.cors.origins", "https://portal.wego.example");
    config.put("wego.gateway.patience.head", "1s");
    config.put("wego.gateway.patience.body", "3s");
    config.put("wego.gateway.proxies.trusted", TRUSTED_PROXY + ",10.1.0.0/16,2001:db8:1::/48");
    config.put("wego.gateway.access-log.console", "false");
    config.put("quarkus.http.test-ssl-port", "0");
    config.put("quarkus.http.ssl.certificate.key-store-file", Certificate.keyStore().toString());
    config.put("quarkus.http.ssl.certificate.key-store-password", Certificate.PASSWORD);
    return config;
  }

  @Override
  public void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
