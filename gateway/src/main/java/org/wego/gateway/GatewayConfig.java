package org.wego.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Everything that can be set about the gateway. */
@ConfigMapping(prefix = "wego.gateway")
public interface GatewayConfig {

  /** Name to address (scheme, host, port and nothing else) of every service behind the gateway. */
  Map<String, URI> upstreams();

  /** Path prefix, in whole segments, to the name of the upstream that serves it. */
  Map<String, String> routes();

  /**
   * The address that clients use. It appears in {@code Location} and {@code Link}, and upstreams
   * are told of it. Without it the address of each request is taken, which trusts the {@code Host}
   * header: set it wherever the gateway is reachable from outside.
   */
  Optional<URI> publicAddress();

  Timeouts timeouts();

  Limits limits();

  Tokens tokens();

  Docs docs();

  /** How long the gateway waits. */
  interface Timeouts {

    /** For a connection to an upstream. */
    @WithDefault("2s")
    Duration connect();

    /** For the head of an upstream's answer, counted from the last byte of the request. */
    @WithDefault("60s")
    Duration response();

    /** For any byte in either direction, so also the longest silence of an event stream. */
    @WithDefault("5m")
    Duration idle();

    /** For an upstream to say whether it is ready. */
    @WithDefault("2s")
    Duration readiness();
  }

  /** How much the gateway takes. */
  interface Limits {

    /**
     * The largest request body: what the services take, which close on more before they read it.
     */
    @WithDefault("11M")
    MemorySize body();

    /** Connections to one upstream, for each event loop. */
    @WithDefault("256")
    int connections();

    /** Requests that wait for one of those connections; any more are refused. */
    @WithDefault("1024")
    int waiting();
  }

  /** Which tokens are good. */
  interface Tokens {

    /** The {@code iss} of a good token, and where the provider describes itself. */
    URI issuer();

    /** What {@code aud} of a good token must contain. */
    String audience();

    /** Where the provider's keys are; by default its own description says so. */
    Optional<URI> keysUrl();

    /** How old the known keys may grow before they are read again. */
    @WithDefault("10m")
    Duration refreshEvery();

    /** The shortest time between two readings, whatever tokens arrive. */
    @WithDefault("5s")
    Duration retryEvery();
  }

  /** The page on which people browse and try the contract. */
  interface Docs {

    /** The public client by which they log in at the OpenID provider. */
    @WithDefault("wego-docs")
    String clientId();
  }
}
