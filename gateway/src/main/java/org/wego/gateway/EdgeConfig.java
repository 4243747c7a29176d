package org.wego.gateway;

import io.smallrye.config.WithDefault;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be set about that which stands before the routes. */
public interface EdgeConfig {

  RateLimits rateLimits();

  Ceiling ceiling();

  Cors cors();

  Patience patience();

  AccessLog accessLog();

  Proxies proxies();

  /** How often anyone may ask. */
  interface RateLimits {

    /** Off only where something before the gateway limits. */
    @WithDefault("true")
    boolean enabled();

    /** Callers remembered for each policy; of more, those seen least are forgotten. */
    @WithDefault("100000")
    int callers();

    /** By name, which callers read in {@code RateLimit-Policy}. */
    Map<String, Policy> policies();
  }

  /** How often one caller may ask for some things. */
  interface Policy {

    /** Whose requests it counts. */
    Audience of();

    /** How many, all of them at once or spread over the time. */
    long requests();

    /** In which time. */
    @WithDefault("1s")
    Duration per();

    /** Only under these route prefixes; without any, everywhere. */
    Optional<List<String>> routes();

    /** Only of these methods; without any, of all. */
    Optional<List<String>> methods();

    /** Whether a request is one that the policy counts, whoever sent it. */
    default boolean counts(String route, HttpMethod method) {
      return routes().map(all -> all.contains(route)).orElse(true)
          && methods().map(all -> all.contains(method.name())).orElse(true);
    }
  }

  /** Who a caller is to a policy. */
  enum Audience {
    /** A user of an application, as a verified token names both. */
    CLIENT,
    /** An address without a verified token; of IPv6 the network of 64 bits. */
    ANONYMOUS
  }

  /** How many requests are under way at once, before more are turned away. */
  interface Ceiling {

    /** In all. */
    @WithDefault("2048")
    int requests();

    /** For one upstream, so that a slow one does not take the places of the others. */
    @WithDefault("1024")
    int requestsPerUpstream();

    /** Event streams, which last; they are counted apart. */
    @WithDefault("2048")
    int streams();

    /** What a caller is told to wait. */
    @WithDefault("1s")
    Duration retryAfter();
  }

  /** Which pages of other origins may call. */
  interface Cors {

    /** Their origins, as in {@code https://portal.example}; or {@code *} alone. */
    Optional<List<String>> origins();

    /** Whether those pages may send cookies and the like; the API itself wants none. */
    @WithDefault("false")
    boolean credentials();

    /** What a page may send beyond what any may. */
    @WithDefault(
        "Accept,Accept-Language,Authorization,Content-Type,Idempotency-Key,If-Match,If-None-Match,"
            + "Last-Event-ID,X-Request-Id,traceparent,tracestate")
    List<String> headers();

    /** What a page may read beyond what any may. */
    @WithDefault(
        "Content-Disposition,ETag,Idempotency-Replayed,Link,Location,RateLimit,RateLimit-Policy,"
            + "Retry-After,WWW-Authenticate,X-Request-Id,traceresponse")
    List<String> exposed();

    /** How long a browser may remember the answer. */
    @WithDefault("1h")
    Duration maxAge();
  }

  /** The lines about requests, whose category is {@code org.wego.gateway.access}. */
  interface AccessLog {

    /** Whether they go to the console; without it, whoever has a handler for the category. */
    @WithDefault("true")
    boolean console();

    /** Lines that wait to be written; more are lost. */
    @WithDefault("8192")
    int queue();
  }

  /** How slow a client may be. */
  interface Patience {

    /** From the first byte of a request to the last of its head. */
    @WithDefault("15s")
    Duration head();

    /**
     * In such a time a body has to grow by {@code bodyBytes}, where nothing but the client holds it
     * up.
     */
    @WithDefault("20s")
    Duration body();

    /** See {@code body}. */
    @WithDefault("2048")
    int bodyBytes();
  }

  /** What stands between clients and the gateway and may say for whom. */
  interface Proxies {

    /** Addresses and networks, as in {@code 10.0.0.0/8}, whose word on the client is taken. */
    Optional<List<String>> trusted();

    /** Which headers have their word; what comes in the others is not looked at. */
    @WithDefault("X_FORWARDED")
    Word word();

    /** Where a proxy says for whom it asks. */
    enum Word {
      X_FORWARDED,
      FORWARDED
    }
  }
}
