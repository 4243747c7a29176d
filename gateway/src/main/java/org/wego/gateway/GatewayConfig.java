package org.wego.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that can be set about the gateway. */
@ConfigMapping(prefix = "wego.gateway")
public interface GatewayConfig {

  /**
   * Name of an upstream to the addresses (scheme, host, port and nothing else) of its instances.
   * What is named here takes the place of what the route table's file says of it, so that a table
   * can be the same wherever it is used.
   */
  Map<String, List<String>> upstreams();

  /** The file with the route table; without one the table that is packaged is used. */
  Optional<Path> routeFile();

  /** How often the file is looked at for a change. */
  @WithDefault("1s")
  Duration routeFileEvery();

  /**
   * The address that clients use. It appears in {@code Location} and {@code Link}, and upstreams
   * are told of it. Without it the address of each request is taken, which trusts the {@code Host}
   * header: set it wherever the gateway is reachable from outside.
   */
  Optional<URI> publicAddress();

  /** What stands before the routes; its settings have no name of their own in between. */
  @WithParentName
  EdgeConfig edge();

  Timeouts timeouts();

  Checks checks();

  Ejection ejection();

  Retries retries();

  Breaker breaker();

  Limits limits();

  Tokens tokens();

  Docs docs();

  /** How long the gateway waits, where a route says nothing else. */
  interface Timeouts {

    /** For a connection to an instance. */
    @WithDefault("2s")
    Duration connect();

    /** For the head of an upstream's answer, counted from the last byte of the request. */
    @WithDefault("60s")
    Duration response();

    /**
     * For any byte in either direction, so also the longest silence of an event stream. A route may
     * say less and never more: connections are closed after this, whatever they carry.
     */
    @WithDefault("5m")
    Duration idle();
  }

  /** How instances are asked whether they are ready. */
  interface Checks {

    /** Where they say so, with a 200. */
    @WithDefault("/q/health/ready")
    String path();

    /** From an answer to the next question. */
    @WithDefault("2s")
    Duration interval();

    /** How long an answer is waited for. */
    @WithDefault("2s")
    Duration timeout();

    /** Good answers in a row that bring an instance back. */
    @WithDefault("1")
    int rise();

    /** Bad answers in a row, or none, that take it out. */
    @WithDefault("2")
    int fall();
  }

  /** When an instance that answers its checks, but not its requests, gets none for a while. */
  interface Ejection {

    /** Failed connections, answers that broke off or did not come, and 5xx, in a row. */
    @WithDefault("5")
    int after();

    /** How long the first one lasts; one that soon follows lasts twice as long as the last. */
    @WithDefault("5s")
    Duration time();

    /** What the time never grows over. */
    @WithDefault("5m")
    Duration longest();
  }

  /** How many requests are tried a second time, counted over ten seconds for each upstream. */
  interface Retries {

    /** For each request. */
    @WithDefault("0.2")
    double share();

    /** However few the requests are. */
    @WithDefault("10")
    int floor();
  }

  /** When an upstream of which too many requests fail is let alone. */
  interface Breaker {

    /** Requests within ten seconds below which their failing says nothing. */
    @WithDefault("20")
    int least();

    /** Share of them that failed. */
    @WithDefault("0.5")
    double share();

    /** For how long it is let alone. */
    @WithDefault("5s")
    Duration open();

    /** Requests that are let through then, and must be good. */
    @WithDefault("3")
    int trials();
  }

  /** How much the gateway takes. */
  interface Limits {

    /**
     * The largest request body, where a route says nothing else: what the services take, which
     * close on more before they read it.
     */
    @WithDefault("11M")
    MemorySize body();

    /** Connections to one instance, for each event loop. */
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
