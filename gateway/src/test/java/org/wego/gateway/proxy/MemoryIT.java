package org.wego.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wego.gateway.PackagedGateway;
import org.wego.gateway.UpstreamServer;

/** The packaged gateway with little memory, and more on its way than would fit in. */
@Tag("proof")
class MemoryIT {

  private static final int TWENTY_MB = 20 * 1024 * 1024;
  private static final int AT_ONCE = 3;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final byte[] bytes = new byte[TWENTY_MB];
  private String digest;

  @Test
  void twenty_megabytes_up_and_down_pass_through_128_and_leave_nothing_behind() throws Exception {
    new Random(1).nextBytes(bytes);
    digest = TWENTY_MB + " " + HexFormat.of().formatHex(UpstreamServer.sha256().digest(bytes));
    Vertx vertx = Vertx.vertx();
    try (PackagedGateway gateway =
        PackagedGateway.start(
            new UpstreamServer("any").start(vertx),
            "-Xmx128m",
            "-XX:MaxDirectMemorySize=32m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dwego.gateway.limits.body=25M")) {
      URI address = gateway.address();
      try (Socket slow = new Socket(address.getHost(), address.getPort())) {
        slow.setSoTimeout(20_000);
        slow.getOutputStream()
            .write(
                "GET /api/v1/members/download?bytes=%d HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
                    .formatted(4 * TWENTY_MB)
                    .getBytes(StandardCharsets.ISO_8859_1));
        passOnce(address);
        assertThat(lengthOf(slow.getInputStream()))
            .as("of an answer that was not read until now")
            .isGreaterThan(4 * TWENTY_MB);
      }
      passOnce(address);
      long warm = kilobytesOf(gateway.process());
      passOnce(address);
      assertThat(kilobytesOf(gateway.process()))
          .as("kilobytes after 120 MB more")
          .isLessThan(warm + 24 * 1024);
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  /** Some up and some down, all at the same time. */
  private void passOnce(URI gateway) {
    List<CompletableFuture<?>> running = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      running.add(
          client
              .sendAsync(
                  HttpRequest.newBuilder(gateway.resolve("/api/v1/members/digest"))
                      .timeout(Duration.ofSeconds(60))
                      .PUT(
                          HttpRequest.BodyPublishers.ofInputStream(
                              () -> new ByteArrayInputStream(bytes)))
                      .build(),
                  HttpResponse.BodyHandlers.ofString())
              .thenAccept(answer -> assertThat(answer.body()).isEqualTo(digest)));
      running.add(
          client
              .sendAsync(
                  HttpRequest.newBuilder(
                          gateway.resolve("/api/v1/members/download?bytes=" + TWENTY_MB))
                      .timeout(Duration.ofSeconds(60))
                      .build(),
                  HttpResponse.BodyHandlers.ofByteArray())
              .thenAccept(answer -> assertThat(answer.body()).hasSize(TWENTY_MB)));
    }
    CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
  }

  private static long lengthOf(InputStream in) throws IOException {
    byte[] buffer = new byte[65_536];
    long length = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      length += n;
    }
    return length;
  }

  /** What the process occupies, of the heap and besides it. */
  private static long kilobytesOf(Process process) throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
    return Long.parseLong(
        new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip());
  }
}
