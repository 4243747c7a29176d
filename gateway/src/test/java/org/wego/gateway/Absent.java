package org.wego.gateway;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/**
 * A gateway that starts while nothing listens where fees and its identity provider should be, and
 * that by itself asks the latter for keys once an hour. One profile for both, since each further
 * one starts the gateway once more.
 */
public class Absent implements QuarkusTestProfile {

  /** Where the provider may come. */
  public static final String PROVIDER_PORT = "test.provider-port";

  @Override
  public Map<String, String> getConfigOverrides() {
    int provider = freePort();
    Map<String, String> config = new HashMap<>();
    config.put("wego.gateway.upstreams.fees", "http://localhost:" + freePort());
    config.put(PROVIDER_PORT, Integer.toString(provider));
    config.put("wego.gateway.tokens.issuer", "http://localhost:" + provider + "/realms/wego");
    config.put("wego.gateway.tokens.retry-every", "1h");
    config.put("wego.gateway.tokens.refresh-every", "1h");
    return config;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
