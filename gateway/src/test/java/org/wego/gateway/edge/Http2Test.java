package org.wego.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.wego.gateway.Certificate;
import org.wego.gateway.GatewayTest;

@GatewayTest
class Http2Test {

  @TestHTTPResource URI gateway;

  @TestHTTPResource(tls = true)
  URI secure;

  private final HttpClient client =
      HttpClient.newBuilder().version(Version.HTTP_2).sslContext(Certificate.trusted()).build();

  private HttpResponse<String> get(URI from, String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(from.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void over_tls_http_2_is_chosen_and_everything_is_as_ever() throws Exception {
    HttpResponse<String> answer = get(secure, "/api/v1/members?x=1");
    assertThat(answer.version()).isEqualTo(Version.HTTP_2);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"uri\":\"/api/v1/members?x=1\"", "\"x-forwarded-proto\":[\"https\"]");
    assertThat(answer.headers().firstValue("strict-transport-security")).isPresent();
    assertThat(answer.headers().allValues("x-request-id")).hasSize(1);
  }

  @Test
  void without_tls_a_client_may_change_over_to_http_2() throws Exception {
    get(gateway, "/api/v1/members");
    HttpResponse<String> answer = get(gateway, "/api/v1/members");
    assertThat(answer.version()).isEqualTo(Version.HTTP_2);
    assertThat(answer.body()).contains("\"x-forwarded-proto\":[\"http\"]");
  }

  @Test
  void many_requests_share_a_connection() throws Exception {
    get(secure, "/");
    List<CompletableFuture<HttpResponse<String>>> asked =
        IntStream.range(0, 15)
            .mapToObj(
                i ->
                    client.sendAsync(
                        HttpRequest.newBuilder(secure.resolve("/api/v1/invoices?n=" + i)).build(),
                        HttpResponse.BodyHandlers.ofString()))
            .toList();
    for (int i = 0; i < asked.size(); i++) {
      assertThat(asked.get(i).get().body()).contains("\"uri\":\"/api/v1/invoices?n=" + i + "\"");
    }
  }

  @Test
  void problems_are_the_same_over_http_2() throws Exception {
    HttpResponse<String> answer = get(secure, "/api/v1//members");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"code\":\"INVALID_INPUT\"");
  }

  @Test
  void what_is_compressed_already_is_not_compressed_once_more() throws Exception {
    for (String path : List.of("/api/v1/members/packed", "/api/v1/members/table")) {
      HttpResponse<InputStream> answer =
          client.send(
              HttpRequest.newBuilder(secure.resolve(path))
                  .header("Accept-Encoding", "gzip")
                  .build(),
              HttpResponse.BodyHandlers.ofInputStream());
      assertThat(answer.headers().allValues("content-encoding")).containsExactly("gzip");
      try (InputStream body = new GZIPInputStream(answer.body())) {
        assertThat(new String(body.readAllBytes())).contains("words");
      }
    }
  }
}
