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

  private final Vertx vertx = Vertx.vertx();

  @Override
  public Map<String, String> start() {
    RsaJsonWebKey key = Provider.newKey("first");
    Provider provider = new Provider(vertx, key);
    provider.start(0);
    Map<String, String> config = new HashMap<>();
    for (String upstream : List.of("membership", "fees", "awards", "events")) {
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
    config.put("wego.gateway.timeouts.connect", "1s");
    config.put("wego.gateway.timeouts.response", "2s");
    config.put("wego.gateway.timeouts.idle", "4s");
    config.put(
        "test.signing-key", Base64.getEncoder().encodeToString(key.getPrivateKey().getEncoded()));
    return config;
  }

  @Override
  public void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
