package org.wego.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;

/** An answer's body on its way to the client: never more of it here than is on its way. */
final class Download {

  private static final String EVENTS = "text/event-stream";

  private final Exchange exchange;
  private final HttpClientResponse source;
  private final HttpServerRequest client;
  private final HttpServerResponse target;
  private Gzip gzip;
  private long left;
  private boolean headPublished;
  private boolean paused;
  private boolean stopped;

  Download(Exchange exchange, HttpClientResponse source, HttpServerRequest client) {
    this.exchange = exchange;
    this.source = source;
    this.client = client;
    this.target = client.response();
    String length = source.getHeader(HttpHeaders.CONTENT_LENGTH);
    this.left = length == null ? Long.MAX_VALUE : Long.parseLong(length);
  }

  void start() {
    source.exceptionHandler(exchange::brokeOff);
    source.handler(this::pass);
    source.endHandler(end -> finish(null));
    String type = source.getHeader(HttpHeaders.CONTENT_TYPE);
    if (type != null && type.startsWith(EVENTS)) {
      // There may be no event for long, and the client is to know that it listens.
      writeHead();
      target.writeHead();
    }
  }

  private void pass(Buffer chunk) {
    if (stopped) {
      return;
    }
    exchange.progress();
    left -= chunk.length();
    if (left == 0) {
      // The last of it: what is small leaves in one piece with its head.
      finish(chunk);
      return;
    }
    writeHead();
    Buffer ready = gzip == null ? chunk : gzip.add(chunk);
    if (ready.length() > 0) {
      target.write(ready);
    }
    if (target.writeQueueFull()) {
      paused = true;
      source.pause();
      target.drainHandler(drained -> goOn());
    }
  }

  private void goOn() {
    if (paused && !stopped) {
      paused = false;
      exchange.progress();
      source.resume();
    }
  }

  private void finish(Buffer last) {
    if (stopped) {
      return;
    }
    stopped = true;
    writeHead();
    if (gzip != null) {
      Buffer rest = last == null ? Buffer.buffer() : gzip.add(last);
      target.end(rest.appendBuffer(gzip.end()));
    } else if (last == null) {
      target.end();
    } else {
      target.end(last);
    }
    if (endsWithTheConnection()) {
      client.connection().close();
    }
    exchange.answered();
  }

  /** As late as can be, because before it anything else can still be answered. */
  private void writeHead() {
    if (headPublished) {
      return;
    }
    headPublished = true;
    exchange.publishHead(source);
    gzip = Gzip.of(client, target);
    if (!target.headers().contains(HttpHeaders.CONTENT_LENGTH) && mayHaveBody()) {
      // An HTTP/2 body has frames instead, and an HTTP/1.0 one the end of its connection.
      target.setChunked(client.version() == HttpVersion.HTTP_1_1);
    }
  }

  private boolean endsWithTheConnection() {
    return client.version() == HttpVersion.HTTP_1_0
        && mayHaveBody()
        && !source.headers().contains(HttpHeaders.CONTENT_LENGTH);
  }

  private boolean mayHaveBody() {
    int status = source.statusCode();
    return !client.method().equals(HttpMethod.HEAD) && status != 204 && status != 304;
  }

  void stop() {
    stopped = true;
    if (gzip != null) {
      // It holds memory outside of the heap.
      gzip.end();
    }
  }

  /** Whether the next step is the client's: it does not take what there is for it. */
  boolean awaitsClient() {
    return paused;
  }
}
