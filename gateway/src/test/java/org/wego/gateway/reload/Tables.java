package org.wego.gateway.reload;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.wego.gateway.GatewayConfig;
import org.wego.gateway.routing.RouteTable;

/** Reads tables as a gateway with nothing but defaults, or these settings, would. */
final class Tables {

  private Tables() {}

  static RouteTable packaged() {
    try (InputStream in = Tables.class.getResourceAsStream("/routes.yaml")) {
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RouteTable read(String yaml, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("wego.gateway.tokens.issuer", "http://localhost/realm");
    all.put("wego.gateway.tokens.audience", "wego-api");
    GatewayConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(GatewayConfig.class)
            .withDefaultValues(all)
            .build()
            .getConfigMapping(GatewayConfig.class);
    return new RouteFile(config).read(yaml.getBytes(StandardCharsets.UTF_8));
  }
}
