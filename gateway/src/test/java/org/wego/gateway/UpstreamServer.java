package org.wego.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/**
 * A service as a gateway meets it. The last segment of the path says how it behaves; everything
 * else is answered with what it received.
 */
public final class UpstreamServer {

  private static final Buffer CHUNK = Buffer.buffer(new byte[16_384]);

  private static final Set<String> OWN_PAGES = Set.of("calls", "ready", "abandoned");

  private final String name;
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger abandoned = new AtomicInteger();
  private Vertx vertx;
  private HttpServer server;

  public UpstreamServer(String name) {
    this.name = name;
  }

  /** Listens on a free port and tells which. */
  public int start(Vertx onVertx) {
    vertx = onVertx;
    server =
        vertx
            .createHttpServer(new HttpServerOptions().setMaxHeaderSize(65_536))
            .requestHandler(this::serve)
            .listen(0)
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    return server.actualPort();
  }

  /** Goes away at once, whatever it is doing. */
  public void kill() {
    server.close().toCompletionStage().toCompletableFuture().join();
  }

  /** Requests that it got, other than about itself. */
  public int calls() {
    return calls.get();
  }

  private void serve(HttpServerRequest request) {
    String path = request.path();
    String how = path.substring(path.lastIndexOf('/') + 1);
    if (!OWN_PAGES.contains(how)) {
      calls.incrementAndGet();
    }
    switch (how) {
      case "calls" -> request.response().end(Integer.toString(calls.get()));
      case "ready" -> request.response().end();
      case "abandoned" -> request.response().end(Integer.toString(abandoned.get()));
      case "silent" -> request.connection().closeHandler(gone -> abandoned.incrementAndGet());
      case "refusing" -> refuse(request);
      case "broken" -> request.connection().close();
      case "broken-halfway" -> breakHalfway(request.response(), false);
      case "broken-halfway-with-length" -> breakHalfway(request.response(), true);
      case "hanging-halfway" -> request.response().setChunked(true).write("half");
      case "digest" -> digest(request);
      case "download" -> download(request);
      case "quiet" ->
          request
              .response()
              .putHeader("Content-Type", "text/event-stream")
              .setChunked(true)
              .writeHead();
      case "trickle" -> trickle(request.response(), 9);
      case "long-trickle" -> trickle(request.response(), 20);
      case "created" -> created(request);
      case "links" -> links(request);
      case "hops" ->
          request
              .response()
              .putHeader("Connection", "X-Private")
              .putHeader("X-Private", "for the next hop only")
              .putHeader("Keep-Alive", "timeout=5")
              .putHeader("Proxy-Authenticate", "Basic")
              .putHeader("X-Public", "for all")
              .end();
      case "table" -> table(request);
      case "paper" ->
          request
              .response()
              .putHeader("Content-Type", "application/pdf")
              .end(Buffer.buffer("%PDF" + "words ".repeat(1_000)));
      case "packed" ->
          request
              .response()
              .putHeader("Content-Type", "application/json")
              .putHeader("Content-Encoding", "gzip")
              .end(Buffer.buffer(packed("[" + "\"words\",".repeat(1_000) + "1]")));
      case "not-modified" -> request.response().setStatusCode(304).putHeader("ETag", "\"1\"").end();
      case "no-content" -> request.response().setStatusCode(204).end();
      case "failing" -> request.response().setStatusCode(500).end("Internal Server Error");
      case "stopping" -> request.response().setStatusCode(503).end();
      case "unreadable" -> request.response().setStatusCode(400).end();
      case "problem" ->
          request
              .response()
              .setStatusCode(422)
              .putHeader("Content-Type", "application/problem+json")
              .end("{\"code\":\"ITS_OWN\"}");
      default -> echo(request);
    }
  }

  private void echo(HttpServerRequest request) {
    request
        .body()
        .onSuccess(
            body -> {
              JsonObject headers = new JsonObject();
              request
                  .headers()
                  .names()
                  .forEach(
                      header ->
                          headers.put(
                              header.toLowerCase(),
                              new JsonArray(request.headers().getAll(header))));
              request
                  .response()
                  .putHeader("Content-Type", "application/json")
                  .end(
                      new JsonObject()
                          .put("service", name)
                          .put("method", request.method().name())
                          .put("uri", request.uri())
                          .put("headers", headers)
                          .put("body", body.toString())
                          .encode());
            });
  }

  /** Answers before it has read the body, as a service does when the caller may not send one. */
  private static void refuse(HttpServerRequest request) {
    request
        .response()
        .setStatusCode(403)
        .putHeader("Content-Type", "application/problem+json")
        .end("{\"code\":\"REFUSED_BY_THE_SERVICE\"}");
  }

  private void breakHalfway(HttpServerResponse response, boolean withLength) {
    if (withLength) {
      response.putHeader("Content-Length", "1000");
    } else {
      response.setChunked(true);
    }
    response.write("half").onSuccess(sent -> vertx.setTimer(50, t -> response.close()));
  }

  private static void digest(HttpServerRequest request) {
    MessageDigest sha256 = sha256();
    long[] length = {0};
    request.handler(
        chunk -> {
          sha256.update(chunk.getBytes());
          length[0] += chunk.length();
        });
    request.endHandler(
        end -> request.response().end(length[0] + " " + HexFormat.of().formatHex(sha256.digest())));
  }

  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void download(HttpServerRequest request) {
    HttpServerResponse response = request.response().setChunked(true);
    long[] left = {Long.parseLong(request.getParam("bytes")) / CHUNK.length()};
    response.drainHandler(drained -> pump(response, left));
    pump(response, left);
  }

  private static void pump(HttpServerResponse response, long[] left) {
    while (left[0] > 0 && !response.writeQueueFull()) {
      response.write(CHUNK);
      left[0]--;
    }
    if (left[0] == 0 && !response.ended()) {
      response.end();
    }
  }

  /** Rows without a length, of a resource whose state has a name. */
  private static void table(HttpServerRequest request) {
    HttpServerResponse response = request.response().putHeader("ETag", "\"7\"");
    if ("\"7\"".equals(request.getHeader("If-None-Match"))) {
      response.setStatusCode(304).end();
      return;
    }
    response.putHeader("Content-Type", "text/csv;charset=UTF-8").setChunked(true);
    for (int i = 0; i < 100; i++) {
      response.write("a row of words,".repeat(20) + i + "\n");
    }
    response.end();
  }

  private static byte[] packed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Server-sent events, with more silence in all than an answer may be waited for. */
  private void trickle(HttpServerResponse response, int events) {
    response.setChunked(true).putHeader("Content-Type", "text/event-stream").write("data: 0\n\n");
    int[] sent = {1};
    vertx.setPeriodic(
        300,
        timer -> {
          response.write("data: " + sent[0]++ + "\n\n");
          if (sent[0] == events) {
            vertx.cancelTimer(timer);
            response.end();
          }
        });
  }

  private static void created(HttpServerRequest request) {
    request
        .response()
        .setStatusCode(201)
        .putHeader("Location", "http://" + request.getHeader("Host") + "/api/v1/members/1?x=%20y")
        .end();
  }

  private static void links(HttpServerRequest request) {
    String own = "http://" + request.getHeader("Host");
    request
        .response()
        .putHeader("Location", "https://elsewhere.example/a")
        .putHeader(
            "Link",
            "<%s/api/v1/members?cursor=a%%3D>; rel=\"next\", </api/v1/members>; rel=\"first\""
                .formatted(own))
        .end();
  }
}
