package org.wego.gateway.proxy;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.wego.gateway.GatewayConfig;
import org.wego.gateway.problem.ProblemAnswer;
import org.wego.gateway.routing.Upstream;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.Problem;
import org.wego.platform.problem.ProblemException;

/** One request on its way to an upstream and the answer on its way back. */
final class Exchange implements ProxyInterceptor, OriginRequestProvider {

  private static final Logger LOG = Logger.getLogger(Exchange.class);
  private static final Set<HttpMethod> MAY_HAVE_BODY =
      Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

  private final Vertx vertx;
  private final GatewayConfig config;
  private final ProblemAnswer problems;
  private final HttpServerRequest client;
  private final PublicAddress address;
  private final Upstream upstream;
  private final String requestId;
  private final BoundedBody body;

  private HttpClientRequest outgoing;
  private ProblemException verdict;
  private long timer;
  private boolean answered;

  Exchange(
      Vertx vertx,
      GatewayConfig config,
      ProblemAnswer problems,
      HttpServerRequest client,
      PublicAddress address,
      Upstream upstream,
      String requestId) {
    this.vertx = vertx;
    this.config = config;
    this.problems = problems;
    this.client = client;
    this.address = address;
    this.upstream = upstream;
    this.requestId = requestId;
    this.body = new BoundedBody(client, config.limits().body().asLongValue(), this::awaitAnswer);
  }

  @Override
  public Future<HttpClientRequest> create(ProxyContext context) {
    return context
        .client()
        .request(
            new RequestOptions()
                .setHost(upstream.host())
                .setPort(upstream.port())
                .setSsl(upstream.secure())
                .setConnectTimeout(config.timeouts().connect().toMillis()))
        .onSuccess(
            request -> {
              outgoing = request;
              // Failures arrive with the answer's future; without a handler each is logged as well.
              request.exceptionHandler(failure -> LOG.debug(failure.getMessage()));
              awaitAnswer();
            });
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    // The path only: a request line with a whole address must not choose the upstream's host.
    String query = client.query();
    context.request().setURI(query == null ? client.path() : client.path() + "?" + query);
    Headers.clean(context.request().headers());
    Headers.forward(context.request().headers(), client, address);
    context.request().headers().set(Headers.REQUEST_ID, requestId);
    if (client.version() == HttpVersion.HTTP_2 && hasBodyOfUnknownLength()) {
      // HTTP/2 needs neither length nor chunks; the hop to the upstream is HTTP/1.1 and does.
      client.headers().set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
    }
    context.request().setBody(Body.body(body, context.request().getBody().length()));
    return context
        .sendRequest()
        .onComplete(
            done -> {
              answered = true;
              stopTimer();
            })
        .recover(
            failure -> {
              problems.send(client, verdictOn(failure));
              // The answer is given, so the proxy has nothing more to do with this request.
              return Promise.<ProxyResponse>promise().future();
            });
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    ProxyResponse answer = context.response();
    String type = answer.headers().get(HttpHeaders.CONTENT_TYPE);
    if (isError(answer) && (type == null || !type.startsWith(Problem.MEDIA_TYPE))) {
      ProblemException problem = wordless(answer.getStatusCode());
      LOG.warnf(
          "%s answered %s %s with a bare %d",
          upstream.name(), client.method(), client.path(), answer.getStatusCode());
      answer.release();
      problems.send(client, problem);
      return Promise.<Void>promise().future();
    }
    Headers.publish(context.response().headers(), upstream, address);
    return context
        .sendResponse()
        .onFailure(
            failure ->
                LOG.warnf(
                    "The answer of %s to %s %s broke off: %s",
                    upstream.name(), client.method(), client.path(), failure.getMessage()));
  }

  private static boolean isError(ProxyResponse answer) {
    return answer.getStatusCode() >= 500 || answer.getStatusCode() == 400;
  }

  /** What the service's server answered before or after the service itself could: no document. */
  private ProblemException wordless(int status) {
    return switch (status) {
      case 400 -> new ProblemException(PlatformError.INVALID_INPUT, "The request cannot be read");
      case 503 ->
          new ProblemException(
              PlatformError.UNAVAILABLE,
              "The service %s is starting or stopping".formatted(upstream.name()));
      default ->
          new ProblemException(
              PlatformError.UPSTREAM_UNAVAILABLE,
              "The service %s could not answer".formatted(upstream.name()));
    };
  }

  private boolean hasBodyOfUnknownLength() {
    return !client.isEnded()
        && !client.headers().contains(HttpHeaders.CONTENT_LENGTH)
        && MAY_HAVE_BODY.contains(client.method());
  }

  /**
   * Ends the exchange when the upstream lets the time pass. It starts anew when the body has ended;
   * a client may take its own time to send one.
   */
  private void awaitAnswer() {
    stopTimer();
    if (answered) {
      return;
    }
    long receivedBefore = body.received();
    timer =
        vertx.setTimer(
            config.timeouts().response().toMillis(),
            fired -> {
              if (body.awaitsClient() || body.received() > receivedBefore) {
                awaitAnswer();
              } else {
                verdict =
                    new ProblemException(
                        PlatformError.UPSTREAM_TIMEOUT,
                        "The service %s did not answer within %d ms"
                            .formatted(upstream.name(), config.timeouts().response().toMillis()));
                outgoing.reset();
              }
            });
  }

  private void stopTimer() {
    vertx.cancelTimer(timer);
  }

  private ProblemException verdictOn(Throwable failure) {
    ProblemException problem = verdict != null ? verdict : judge(failure);
    boolean clientIsAtFault = body.isTooLarge() || client.response().closed();
    LOG.logf(
        clientIsAtFault ? Level.DEBUG : Level.WARN,
        "%s %s got no answer from %s: %s",
        client.method(),
        client.path(),
        upstream.name(),
        failure.getMessage());
    return problem;
  }

  private ProblemException judge(Throwable failure) {
    if (body.isTooLarge()) {
      return BoundedBody.tooLarge(config.limits().body().asLongValue());
    }
    if (failure instanceof ConnectTimeoutException || failure instanceof TimeoutException) {
      return new ProblemException(
          PlatformError.UPSTREAM_TIMEOUT,
          "The service %s took no connection in time".formatted(upstream.name()),
          failure);
    }
    if (failure instanceof ConnectionPoolTooBusyException) {
      return new ProblemException(
          PlatformError.UNAVAILABLE,
          "Too many requests wait for the service %s".formatted(upstream.name()),
          failure);
    }
    return new ProblemException(
        PlatformError.UPSTREAM_UNAVAILABLE,
        "The service %s cannot be reached, or broke off".formatted(upstream.name()),
        failure);
  }
}
