package org.wego.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.PooledByteBufAllocator;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.wego.gateway.GatewayTest;
import org.wego.gateway.UpstreamServer;

/** Bodies pass as they come, in both directions. */
@GatewayTest
class StreamingTest {

  private static final int TWENTY_MB = 20 * 1024 * 1024;

  @TestHTTPResource URI gateway;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void twenty_megabytes_up_arrive_whole() throws Exception {
    byte[] bytes = new byte[TWENTY_MB];
    new Random(1).nextBytes(bytes);
    String expected =
        TWENTY_MB + " " + HexFormat.of().formatHex(UpstreamServer.sha256().digest(bytes));

    assertThat(put(HttpRequest.BodyPublishers.ofByteArray(bytes)).body()).isEqualTo(expected);
    assertThat(
            put(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                .body())
        .as("sent in chunks without a length")
        .isEqualTo(expected);
  }

  private HttpResponse<String> put(HttpRequest.BodyPublisher body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(gateway.resolve("/api/v1/members/digest")).PUT(body).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void a_body_of_http_2_which_has_no_length_and_no_chunks_arrives_whole() throws Exception {
    HttpClient http2 = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    // The first request changes the connection over to HTTP/2.
    http2.send(
        HttpRequest.newBuilder(gateway.resolve("/api/v1/members")).build(),
        HttpResponse.BodyHandlers.discarding());
    HttpResponse<String> response =
        http2.send(
            HttpRequest.newBuilder(gateway.resolve("/api/v1/members/digest"))
                .PUT(
                    HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(new byte[1_000_000])))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
    assertThat(response.body()).startsWith("1000000 ");
  }

  @Test
  void a_large_answer_passes_without_being_kept() throws Exception {
    long size = 256L * 1024 * 1024;
    AtomicLong received = new AtomicLong();
    long[] highest = {0};
    try (InputStream body =
        client
            .send(
                HttpRequest.newBuilder(gateway.resolve("/api/v1/members/download?bytes=" + size))
                    .build(),
                HttpResponse.BodyHandlers.ofInputStream())
            .body()) {
      byte[] buffer = new byte[65_536];
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        if (received.addAndGet(n) % 64 == 0) {
          highest[0] = Math.max(highest[0], direct());
        }
      }
    }
    assertThat(received).hasValue(size);
    assertThat(highest[0]).as("bytes in Netty's buffers").isLessThan(64L * 1024 * 1024);
  }

  private static long direct() {
    return PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory();
  }

  @Test
  void events_arrive_while_the_service_is_still_sending() throws Exception {
    long start = System.nanoTime();
    HttpResponse<InputStream> response =
        client.send(
            HttpRequest.newBuilder(gateway.resolve("/api/v1/fee-runs/7/trickle")).build(),
            HttpResponse.BodyHandlers.ofInputStream());
    assertThat(response.headers().firstValue("content-type")).hasValue("text/event-stream");
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("data: 0");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2_000));
      assertThat(lines.lines().filter(line -> line.startsWith("data"))).hasSize(8);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as("longer than an answer's head may take")
          .isGreaterThan(Duration.ofMillis(2_100));
    }
  }

  @Test
  void a_client_knows_that_it_listens_before_the_first_event() throws Exception {
    HttpResponse<InputStream> response =
        client.send(
            HttpRequest.newBuilder(gateway.resolve("/api/v1/fee-runs/7/quiet"))
                .timeout(Duration.ofSeconds(2))
                .build(),
            HttpResponse.BodyHandlers.ofInputStream());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type")).hasValue("text/event-stream");
    response.body().close();
  }

  @Test
  void a_body_announced_over_the_limit_is_refused_before_it_is_sent() throws Exception {
    try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write(
              ("PUT /api/v1/members/digest HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999\r\n"
                      + "Expect: 100-continue\r\n\r\n")
                  .getBytes(StandardCharsets.ISO_8859_1));
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertThat(answer.readLine()).startsWith("HTTP/1.1 413 ");
    }
  }

  @Test
  void a_body_that_grows_over_the_limit_is_refused_there() throws Exception {
    try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          ("PUT /api/v1/members/digest HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
              .getBytes(StandardCharsets.ISO_8859_1));
      byte[] chunk = new byte[1024 * 1024];
      for (int i = 0; i < 27; i++) {
        out.write("100000\r\n".getBytes(StandardCharsets.ISO_8859_1));
        out.write(chunk);
        out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
      }
      out.flush();
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertThat(answer.readLine()).startsWith("HTTP/1.1 413 ");
    }
    HttpResponse<String> announced =
        put(HttpRequest.BodyPublishers.ofByteArray(new byte[26 * 1024 * 1024]));
    assertThat(announced.statusCode()).isEqualTo(413);
    assertThat(announced.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(announced.body()).contains("\"code\":\"BODY_TOO_LARGE\"");
  }

  @Test
  void a_client_that_sends_without_end_is_cut_off() throws Exception {
    try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("PUT /api/v1/members/digest HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
              .getBytes(StandardCharsets.ISO_8859_1));
      byte[] chunk = new byte[1024 * 1024];
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 1_000; i++) {
                  out.write("100000\r\n".getBytes(StandardCharsets.ISO_8859_1));
                  out.write(chunk);
                  out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
                }
              })
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_service_may_refuse_a_body_before_it_has_read_it() throws Exception {
    for (int i = 0; i < 10; i++) {
      HttpResponse<String> refused =
          client.send(
              HttpRequest.newBuilder(gateway.resolve("/api/v1/members/refusing"))
                  .PUT(HttpRequest.BodyPublishers.ofByteArray(new byte[TWENTY_MB]))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).contains("REFUSED_BY_THE_SERVICE");
    }
  }

  @Test
  void a_client_that_asks_first_is_told_to_go_on() throws Exception {
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(gateway.resolve("/api/v1/members/digest"))
                .expectContinue(true)
                .PUT(HttpRequest.BodyPublishers.ofString("words"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(response.body()).startsWith("5 ");
  }
}
