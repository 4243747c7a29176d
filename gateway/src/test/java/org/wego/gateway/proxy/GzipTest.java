package org.wego.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.gateway.GatewayTest;

@GatewayTest
class GzipTest {

  @TestHTTPResource URI gateway;

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .build()
        .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String unpack(byte[] bytes) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void a_table_is_compressed_for_whoever_takes_it_and_keeps_its_etag() throws Exception {
    HttpResponse<byte[]> plain = get("/api/v1/members/table");
    assertThat(plain.headers().firstValue("content-encoding")).isEmpty();
    HttpResponse<byte[]> packed =
        get("/api/v1/members/table", "Accept-Encoding", "br;q=1.0, gzip;q=0.8");
    assertThat(packed.headers().allValues("content-encoding")).containsExactly("gzip");
    assertThat(packed.headers().allValues("vary")).anyMatch("accept-encoding"::equalsIgnoreCase);
    assertThat(packed.body().length).isLessThan(plain.body().length / 4);
    assertThat(unpack(packed.body())).isEqualTo(new String(plain.body(), StandardCharsets.UTF_8));
    assertThat(packed.headers().firstValue("etag")).hasValue("\"7\"");

    HttpResponse<byte[]> again =
        get("/api/v1/members/table", "Accept-Encoding", "gzip", "If-None-Match", "\"7\"");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.headers().firstValue("content-encoding")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "br", "gzip;q=0", "deflate, gzip; q=0.0"})
  void whoever_does_not_take_it_gets_it_plain(String accepted) throws Exception {
    assertThat(
            get("/api/v1/members/table", "Accept-Encoding", accepted)
                .headers()
                .firstValue("content-encoding"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"paper", "trickle", "created", "no-content"})
  void documents_event_streams_and_the_like_pass_as_they_are(String what) throws Exception {
    assertThat(
            get("/api/v1/members/" + what, "Accept-Encoding", "gzip")
                .headers()
                .firstValue("content-encoding"))
        .isEmpty();
  }

  @Test
  void what_the_service_compressed_passes_as_it_is() throws Exception {
    HttpResponse<byte[]> answer = get("/api/v1/members/packed", "Accept-Encoding", "gzip");
    assertThat(answer.headers().allValues("content-encoding")).containsExactly("gzip");
    assertThat(unpack(answer.body())).startsWith("[\"words\"");
  }
}
