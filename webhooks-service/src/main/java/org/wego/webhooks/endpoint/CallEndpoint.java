package org.wego.webhooks.endpoint;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jboss.logging.Logger;

/**
 * Makes one call to an address that a stranger named. The name is looked up here, each address that
 * it has is judged, and the connection is made to the one that was judged, with the name in Host
 * and SNI: a name that leads elsewhere a moment later is not asked again. No redirect is followed,
 * no connection is kept, and nothing waits without an end.
 */
@ApplicationScoped
public class CallEndpoint {

  private static final Logger LOG = Logger.getLogger(CallEndpoint.class);
  private static final int MAX_HEADERS = 16_384;

  /** Above what any number of deliverers makes at once; they bound the calls, and this does not. */
  private static final int MAX_CALLS = 1_000;

  @Inject Vertx vertx;
  @Inject EndpointConfig config;
  @Inject HostNames names;
  @Inject Networks networks;

  private HttpClient client;

  @PostConstruct
  void open() {
    HttpClientOptions options =
        new HttpClientOptions()
            .setConnectTimeout((int) config.connectTimeout().toMillis())
            .setSslHandshakeTimeout(config.connectTimeout().toMillis())
            .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
            .setIdleTimeout((int) config.wholeTimeout().toMillis())
            .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
            .setKeepAlive(false)
            .setMaxPoolSize(MAX_CALLS)
            .setDecompressionSupported(false)
            .setMaxHeaderSize(MAX_HEADERS)
            .setForceSni(true)
            .setVerifyHost(true);
    config
        .trustedCertificates()
        .ifPresent(
            file ->
                options.setTrustOptions(
                    new PemTrustOptions().addCertPath(file.toAbsolutePath().toString())));
    client = vertx.createHttpClient(options);
  }

  @PreDestroy
  void close() {
    client.close();
  }

  /** Posts the body; the answer says what came of it, and nothing is thrown for that. */
  public CallAnswer post(URI address, Map<String, String> headers, String body)
      throws InterruptedException {
    long start = System.nanoTime();
    long deadline = start + config.wholeTimeout().toNanos();
    InetAddress checked;
    try {
      List<InetAddress> found = lookUp(address);
      if (!found.stream().allMatch(networks::allow)) {
        return CallAnswer.none(CallOutcome.ADDRESS_REFUSED, since(start));
      }
      checked = found.get(0);
    } catch (ExecutionException e) {
      LOG.debugf(e, "%s cannot be looked up", address.getHost());
      return CallAnswer.none(CallOutcome.NAME_UNKNOWN, since(start));
    } catch (TimeoutException e) {
      return CallAnswer.none(CallOutcome.TIMEOUT, since(start));
    }
    Promise<Void> end = Promise.promise();
    BoundedAnswer answer = new BoundedAnswer(config, end);
    Future<HttpClientRequest> request = client.request(options(address, checked, headers));
    request
        .onFailure(end::tryFail)
        .onSuccess(
            opened -> {
              opened.exceptionHandler(end::tryFail);
              opened.response().onFailure(end::tryFail).onSuccess(answer::read);
              opened.end(body).onFailure(end::tryFail);
            });
    try {
      end.future()
          .toCompletionStage()
          .toCompletableFuture()
          .get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      return answer.told(since(start));
    } catch (TimeoutException e) {
      return answer.begun()
          ? answer.told(since(start))
          : CallAnswer.none(CallOutcome.TIMEOUT, since(start));
    } catch (ExecutionException e) {
      LOG.debugf(e.getCause(), "The call of %s failed", address.getHost());
      return answer.begun()
          ? answer.told(since(start))
          : CallAnswer.none(outcome(e.getCause()), since(start));
    } finally {
      // Nothing of the connection is used again, and one that comes late is closed as well.
      request.onSuccess(opened -> opened.connection().close());
    }
  }

  /** Apart, because Java's look-up knows no timeout. */
  private List<InetAddress> lookUp(URI address)
      throws InterruptedException, ExecutionException, TimeoutException {
    String host = address.getHost().replaceAll("^\\[|]$", "");
    return vertx
        .executeBlocking(() -> names.addressesOf(host), false)
        .toCompletionStage()
        .toCompletableFuture()
        .get(config.nameTimeout().toNanos(), TimeUnit.NANOSECONDS);
  }

  private RequestOptions options(URI address, InetAddress checked, Map<String, String> headers) {
    String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setSsl(address.getScheme().equalsIgnoreCase("https"))
            .setHost(address.getHost())
            .setPort(Endpoints.port(address))
            .setServer(
                SocketAddress.inetSocketAddress(Endpoints.port(address), checked.getHostAddress()))
            .setURI(address.getRawQuery() == null ? path : path + "?" + address.getRawQuery())
            .setFollowRedirects(false);
    headers.forEach(options::putHeader);
    return options;
  }

  private static CallOutcome outcome(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException) {
        return CallOutcome.TLS_FAILED;
      } else if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
        return CallOutcome.UNREACHABLE;
      }
    }
    return CallOutcome.BROKEN;
  }

  private static long since(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }
}
