package org.wego.webhooks.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/**
 * An endpoint of a partner: a server of its own, which notes each call and answers as it is told.
 */
public final class Receiver {

  private static final List<Receiver> OPEN = new CopyOnWriteArrayList<>();
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How a call is answered. */
  @FunctionalInterface
  public interface Manner {
    void answer(HttpExchange exchange) throws IOException;
  }

  /** A call as it came. */
  public record Call(String path, Map<String, List<String>> headers, String body) {

    public String header(String name) {
      return headers.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (JsonProcessingException e) {
        throw new AssertionError(body, e);
      }
    }

    /** Whether the signature is by this secret, as the reference library of the standard has it. */
    public boolean isSignedWith(String secret) {
      try {
        new Webhook(secret).verify(body, headers);
        return true;
      } catch (WebhookVerificationException e) {
        return false;
      }
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final AtomicInteger present = new AtomicInteger();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final boolean encrypted;
  private volatile Manner manner = status(204);

  private Receiver(boolean encrypted) {
    this.encrypted = encrypted;
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      if (encrypted) {
        HttpsServer https = HttpsServer.create(address, 0);
        https.setHttpsConfigurator(new HttpsConfigurator(ReceiverCertificate.context()));
        server = https;
      } else {
        server = HttpServer.create(address, 0);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
    OPEN.add(this);
  }

  public static Receiver open() {
    return new Receiver(false);
  }

  /** One with the certificate of {@link ReceiverCertificate}. */
  public static Receiver openEncrypted() {
    return new Receiver(true);
  }

  public static void closeAll() {
    OPEN.forEach(
        receiver -> {
          receiver.closed.countDown();
          receiver.server.stop(0);
          receiver.threads.shutdownNow();
        });
    OPEN.clear();
  }

  /** Answers with a status and nothing else. */
  public static Manner status(int status) {
    return exchange -> exchange.sendResponseHeaders(status, -1);
  }

  /** Answers nothing until the test is over. */
  public Manner silence() {
    return exchange -> {
      try {
        closed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  public Receiver answers(Manner next) {
    manner = next;
    return this;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public String url() {
    return url("127.0.0.1");
  }

  public String url(String host) {
    return "%s://%s:%d/wego".formatted(encrypted ? "https" : "http", host, port());
  }

  public List<Call> calls() {
    return calls;
  }

  /** So many were here at the same time at most. */
  public int atOnce() {
    return atOnce.get();
  }

  public List<Call> await(int number) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> calls.size() >= number);
    return calls;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      atOnce.accumulateAndGet(present.incrementAndGet(), Math::max);
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Map<String, List<String>> headers =
          exchange.getRequestHeaders().entrySet().stream()
              .collect(
                  Collectors.toMap(
                      header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
      calls.add(new Call(exchange.getRequestURI().toString(), headers, body));
      manner.answer(exchange);
    } finally {
      present.decrementAndGet();
    }
  }
}
