package org.wego.gateway.proxy;

import io.vertx.core.AsyncResult;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.wego.gateway.problem.ProblemAnswer;
import org.wego.gateway.routing.Route;
import org.wego.gateway.upstream.Breaker;
import org.wego.gateway.upstream.Breaker.Outcome;
import org.wego.gateway.upstream.Instance;
import org.wego.gateway.upstream.Pool;
import org.wego.gateway.wire.Pace;
import org.wego.platform.problem.Problem;
import org.wego.platform.problem.ProblemException;

/**
 * One request on its way to an upstream and the answer on its way back. All of it happens on the
 * event loop of the client's connection.
 */
final class Exchange {

  private static final Logger LOG = Logger.getLogger(Exchange.class);
  private static final Set<HttpMethod> MAY_HAVE_BODY =
      Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

  private final HttpClient clientOfLoop;
  private final Deadlines deadlines;
  private final ProblemAnswer problems;
  private final HttpServerRequest client;
  private final Route route;
  private final Pool pool;
  private final PublicAddress address;
  private final String sender;
  private final boolean hasBody;

  /** Neighbours among those of the same event loop. */
  Exchange previous;

  Exchange next;

  private Breaker.Phase phase;
  private Instance instance;
  private HttpClientRequest outgoing;
  private Upload upload;
  private Download download;
  private ProblemException verdict;
  private long lastProgress;
  private boolean repeated;
  private boolean over;

  Exchange(
      HttpClient clientOfLoop,
      Deadlines deadlines,
      ProblemAnswer problems,
      HttpServerRequest client,
      Route route,
      Pool pool,
      PublicAddress address,
      String sender) {
    this.clientOfLoop = clientOfLoop;
    this.deadlines = deadlines;
    this.problems = problems;
    this.client = client;
    this.route = route;
    this.pool = pool;
    this.address = address;
    this.sender = sender;
    this.hasBody = hasBody(client);
  }

  private static boolean hasBody(HttpServerRequest client) {
    String length = client.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null) {
      return !length.equals("0");
    }
    // HTTP/2 needs neither a length nor chunks.
    return client.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        || client.version() == HttpVersion.HTTP_2
            && MAY_HAVE_BODY.contains(client.method())
            && !client.isEnded();
  }

  void start() {
    phase = pool.breaker().enter();
    if (phase == null) {
      over = true;
      problems.send(client, Failures.letAlone(service()));
      return;
    }
    pool.retries().earn();
    deadlines.add(this);
    if (!hasBody) {
      client.resume();
    }
    tryAt(pool.choose(null));
  }

  private String service() {
    return route.upstream().name();
  }

  private void tryAt(Instance chosen) {
    instance = chosen;
    chosen.begin();
    progress();
    clientOfLoop
        .request(
            new RequestOptions()
                .setHost(chosen.address().host())
                .setPort(chosen.address().port())
                .setSsl(chosen.address().secure())
                .setConnectTimeout(route.bounds().connect().toMillis()))
        .onComplete(this::connected);
  }

  private void connected(AsyncResult<HttpClientRequest> connection) {
    if (over) {
      if (connection.succeeded()) {
        connection.result().reset();
      }
      return;
    }
    if (connection.failed()) {
      failed(connection.cause());
      return;
    }
    outgoing = connection.result();
    progress();
    // Failures arrive with the answer's future; without a handler each is logged as well.
    outgoing.exceptionHandler(failure -> LOG.debug(failure.getMessage()));
    outgoing.setMethod(client.method());
    // The path only: a request line with a whole address must not choose the upstream's host.
    String query = client.query();
    outgoing.setURI(query == null ? client.path() : client.path() + "?" + query);
    Headers.pass(client, outgoing.headers(), address, sender);
    HttpClientRequest sent = outgoing;
    sent.response().onComplete(answer -> headArrived(sent, answer));
    if (hasBody) {
      outgoing.setChunked(!client.headers().contains(HttpHeaders.CONTENT_LENGTH));
      upload = new Upload(this, client, outgoing, route.bounds().body());
      Pace.of(client.connection()).bodyTaken(upload::awaitsClient);
      upload.start();
    } else {
      outgoing.end();
    }
  }

  private void headArrived(HttpClientRequest sent, AsyncResult<HttpClientResponse> answer) {
    if (over || sent != outgoing) {
      return;
    }
    if (answer.failed()) {
      failed(answer.cause());
      return;
    }
    HttpClientResponse response = answer.result();
    int status = response.statusCode();
    progress();
    // Of an answer that nobody reads the rest is thrown away as it comes, or does not.
    response.exceptionHandler(failure -> LOG.debug(failure.getMessage()));
    if (isUnable(status) && mayRepeat() && pool.hasOtherThan(instance) && pool.retries().take()) {
      repeat(status + " from " + instance);
      return;
    }
    judge(isUnable(status) ? Outcome.BAD : Outcome.GOOD);
    if (isErrorWithoutWords(response)) {
      LOG.warnf(
          "%s answered %s %s with a bare %d", instance, client.method(), client.path(), status);
      settle(status < 500);
      outgoing = null;
      end(Failures.wordless(status, service()));
      return;
    }
    download = new Download(this, response, client);
    download.start();
  }

  /** An answer that says nothing of the request, only that it came at a bad time. */
  private static boolean isUnable(int status) {
    return status >= 502 && status <= 504;
  }

  private static boolean isErrorWithoutWords(HttpClientResponse response) {
    int status = response.statusCode();
    if (status < 500 && status != 400) {
      return false;
    }
    String type = response.getHeader(HttpHeaders.CONTENT_TYPE);
    return type == null || !type.startsWith(Problem.MEDIA_TYPE);
  }

  /** The attempt has failed before an answer: perhaps there is another. */
  private void failed(Throwable cause) {
    boolean nothingSent = outgoing == null;
    boolean tooBusy = cause instanceof ConnectionPoolTooBusyException;
    if (verdict == null
        && !tooBusy
        && (nothingSent ? mayTryElsewhere() : mayRepeat())
        && pool.retries().take()) {
      repeat(cause.getMessage());
      return;
    }
    ProblemException problem = verdict != null ? verdict : Failures.of(cause, service());
    log(Level.WARN, cause.getMessage());
    if (tooBusy) {
      release();
    } else {
      settle(false);
      judge(Outcome.BAD);
    }
    end(problem);
  }

  /** What reads only can be asked twice. */
  private boolean mayRepeat() {
    return !repeated
        && !hasBody
        && (client.method().equals(HttpMethod.GET) || client.method().equals(HttpMethod.HEAD));
  }

  /** Of what was never sent nothing can have been done, so that any request can go elsewhere. */
  private boolean mayTryElsewhere() {
    return mayRepeat() || !repeated && pool.hasOtherThan(instance);
  }

  private void repeat(String why) {
    LOG.debugf("%s %s is tried again: %s", client.method(), client.path(), why);
    Instance failed = instance;
    repeated = true;
    settle(false);
    outgoing = null;
    tryAt(pool.choose(failed));
  }

  /** Writes the answer's head into the client's, where it waits for the first of the body. */
  void publishHead(HttpClientResponse source) {
    HttpServerResponse answer = client.response();
    answer.setStatusCode(source.statusCode());
    if (source.statusMessage() != null) {
      answer.setStatusMessage(source.statusMessage());
    }
    Headers.publish(source.headers(), answer.headers(), route.upstream(), address);
  }

  /** The whole answer is on its way to the client. */
  void answered() {
    settle(outgoing.response().result().statusCode() < 500);
    finish();
    if (upload != null && !upload.isEnded()) {
      // The service wanted no more of the body, so the rest of it goes nowhere.
      upload.stop();
      outgoing.connection().close();
      problems.discardRest(client);
    }
  }

  /** The upstream ended in the middle of its answer. */
  void brokeOff(Throwable cause) {
    if (over) {
      return;
    }
    download.stop();
    log(Level.WARN, "the answer broke off: " + cause.getMessage());
    settle(false);
    end(verdict != null ? verdict : Failures.of(cause, service()));
  }

  /** The client's own fault: the upstream is left out of it. */
  void refuse(ProblemException problem) {
    if (!over) {
      release();
      end(problem);
    }
  }

  /** Nobody is there any more to be answered. */
  void clientLeft() {
    if (!over) {
      log(Level.DEBUG, "the client left");
      release();
      finish();
      stop();
    }
  }

  /** Ends the exchange with a problem; once an answer has begun, with a broken connection. */
  private void end(ProblemException problem) {
    finish();
    stop();
    problems.send(client, problem);
  }

  private void stop() {
    if (upload != null) {
      upload.stop();
    }
    if (download != null) {
      download.stop();
    }
    if (outgoing != null) {
      outgoing.reset();
    }
  }

  private void finish() {
    over = true;
    deadlines.remove(this);
    judge(Outcome.NEITHER);
  }

  private void judge(Outcome outcome) {
    if (phase != null) {
      pool.breaker().leave(phase, outcome);
      phase = null;
    }
  }

  private void settle(boolean good) {
    if (instance == null) {
      return;
    }
    if (good) {
      instance.succeeded();
    } else {
      pool.failed(instance);
    }
    release();
  }

  private void release() {
    if (instance != null) {
      instance.end();
      instance = null;
    }
  }

  /** Something moved. */
  void progress() {
    lastProgress = System.nanoTime();
  }

  /** Ends the exchange when the upstream lets the time pass; a client may take its own. */
  void endIfLate(long now) {
    long waited = now - lastProgress;
    if (download != null) {
      if (waited > route.bounds().idle().toNanos()) {
        if (download.awaitsClient()) {
          log(Level.DEBUG, "the client takes no more of the answer");
          clientLeft();
          client.connection().close();
        } else {
          verdict = Failures.late(service(), route.bounds().idle());
          brokeOff(verdict);
        }
      }
    } else if (outgoing != null && waited > route.bounds().response().toNanos()) {
      if (upload != null && upload.awaitsClient()) {
        progress();
      } else {
        verdict = Failures.late(service(), route.bounds().response());
        failed(verdict);
      }
    }
  }

  private void log(Level level, String what) {
    LOG.logf(
        level,
        "%s %s got no answer from %s: %s",
        client.method(),
        client.path(),
        instance == null ? service() : instance,
        what);
  }
}
