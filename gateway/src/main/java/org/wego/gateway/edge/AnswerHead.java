package org.wego.gateway.edge;

import io.opentelemetry.api.trace.SpanContext;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import org.wego.gateway.GatewayConfig;
import org.wego.gateway.limit.Standing;

/** Completes the head of every answer, whoever made it, at the moment it leaves. */
@Singleton
class AnswerHead {

  private static final String EVENTS = "text/event-stream";
  private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("x-request-id");
  private static final CharSequence TRACE = HttpHeaders.createOptimized("traceresponse");
  private static final CharSequence CONTENT_TYPE_OPTIONS =
      HttpHeaders.createOptimized("x-content-type-options");
  private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
  private static final CharSequence CONTENT_SECURITY_POLICY =
      HttpHeaders.createOptimized("content-security-policy");
  private static final CharSequence NOTHING =
      HttpHeaders.createOptimized(
          "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  private static final CharSequence REFERRER_POLICY =
      HttpHeaders.createOptimized("referrer-policy");
  private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
  private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");
  private static final CharSequence STRICT_TRANSPORT_SECURITY =
      HttpHeaders.createOptimized("strict-transport-security");
  private static final CharSequence ONE_YEAR =
      HttpHeaders.createOptimized("max-age=31536000; includeSubDomains");
  private static final CharSequence RATE_LIMIT = HttpHeaders.createOptimized("ratelimit");
  private static final CharSequence RATE_LIMIT_POLICY =
      HttpHeaders.createOptimized("ratelimit-policy");

  private final Cors cors;
  private final boolean publicBySecureAddress;

  AnswerHead(GatewayConfig config, Cors cors) {
    this.cors = cors;
    this.publicBySecureAddress =
        config.publicAddress().filter(address -> "https".equals(address.getScheme())).isPresent();
  }

  void complete(Visit visit, HttpServerResponse response) {
    MultiMap head = response.headers();
    head.set(REQUEST_ID, visit.requestId());
    head.set(TRACE, traceOf(visit));
    protect(head, visit);
    cors.open(head, visit.origin());
    Standing standing = visit.standing();
    if (standing != null && standing.policies() != null) {
      head.set(RATE_LIMIT_POLICY, standing.policies());
      head.set(RATE_LIMIT, standing.left());
    }
    if (visit.retryAfter() > 0) {
      head.set(HttpHeaders.RETRY_AFTER, Long.toString(visit.retryAfter()));
    }
    if (visit.place() != null) {
      String type = head.get(HttpHeaders.CONTENT_TYPE);
      if (type != null && type.startsWith(EVENTS)) {
        visit.place().becomeStream();
      }
    }
  }

  /** As a request would name it, by the W3C's draft of Trace Context 2. */
  private static String traceOf(Visit visit) {
    SpanContext span = visit.span().getSpanContext();
    return "00-" + span.getTraceId() + '-' + span.getSpanId() + '-' + span.getTraceFlags().asHex();
  }

  /** What keeps a browser from making more of an answer than it is; a page may say otherwise. */
  private void protect(MultiMap head, Visit visit) {
    head.set(CONTENT_TYPE_OPTIONS, NOSNIFF);
    if (!head.contains(CONTENT_SECURITY_POLICY)) {
      head.set(CONTENT_SECURITY_POLICY, NOTHING);
    }
    if (!head.contains(REFERRER_POLICY)) {
      head.set(REFERRER_POLICY, NO_REFERRER);
    }
    // Over plain HTTP a browser has to ignore it, and on a developer's machine it would do harm.
    if (publicBySecureAddress || "https".equals(visit.sender().scheme())) {
      head.set(STRICT_TRANSPORT_SECURITY, ONE_YEAR);
    }
    // What was answered to one caller is not for a cache that others use.
    if (visit.isWithToken() && !head.contains(HttpHeaders.CACHE_CONTROL)) {
      head.set(HttpHeaders.CACHE_CONTROL, NO_STORE);
    }
  }
}
