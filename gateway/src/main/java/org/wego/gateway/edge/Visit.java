package org.wego.gateway.edge;

import io.opentelemetry.api.trace.Span;
import io.vertx.ext.web.RoutingContext;
import org.wego.gateway.limit.Standing;
import org.wego.gateway.token.TokenClient;

/** What is known of a request from its head to the last byte of its answer. */
public final class Visit {

  private static final String KEY = Visit.class.getName();

  private final long began = System.nanoTime();
  private final String requestId;
  private final Sender sender;
  private final String route;
  private Span span;
  private TokenClient client;
  private Standing standing;
  private Ceiling.Place place;
  private boolean withToken;
  private String origin;
  private long retryAfter;

  Visit(String requestId, Sender sender, String route) {
    this.requestId = requestId;
    this.sender = sender;
    this.route = route;
  }

  /** Of a request that has passed the edge. */
  public static Visit of(RoutingContext routing) {
    return routing.get(KEY);
  }

  void rememberIn(RoutingContext routing) {
    routing.put(KEY, this);
  }

  /** The id under which client, gateway and services know the request. */
  public String requestId() {
    return requestId;
  }

  /** Whence it comes. */
  public Sender sender() {
    return sender;
  }

  /** The route's prefix, or what stands for all that is in no route. */
  String route() {
    return route;
  }

  long elapsedNanos() {
    return System.nanoTime() - began;
  }

  Span span() {
    return span;
  }

  void follow(Span of) {
    span = of;
  }

  TokenClient client() {
    return client;
  }

  void identified(TokenClient as) {
    client = as;
  }

  boolean isWithToken() {
    return withToken;
  }

  void broughtToken() {
    withToken = true;
  }

  Standing standing() {
    return standing;
  }

  void counted(Standing as) {
    standing = as;
  }

  Ceiling.Place place() {
    return place;
  }

  void took(Ceiling.Place taken) {
    place = taken;
  }

  /** The page's origin, where it may read the answer. */
  String origin() {
    return origin;
  }

  void allowOrigin(String allowed) {
    origin = allowed;
  }

  long retryAfter() {
    return retryAfter;
  }

  void retryAfter(long seconds) {
    retryAfter = seconds;
  }
}
