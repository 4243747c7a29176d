package org.wego.platform.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call of the running service, for tests that make thousands: over connections that stay open,
 * and by nothing but the JDK. REST Assured prepares each call for longer than such a call takes.
 *
 * <pre>{@code
 * PlainCall.Answer answer =
 *     PlainCall.of("GET", "/things").as(Tokens.of("keeper")).query("limit", "1").send();
 * assertThat(answer.status()).isEqualTo(200);
 * }</pre>
 */
public final class PlainCall {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final String method;
  private final String path;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final List<String> query = new ArrayList<>();
  private byte[] body;

  /** What came back. */
  public record Answer(int status, HttpHeaders headers, byte[] body) {

    /** The first header of this name. */
    public Optional<String> header(String name) {
      return headers.firstValue(name);
    }

    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as JSON; it fails where that is none. */
    public JsonNode json() {
      try {
        return JSON.readTree(text());
      } catch (JsonProcessingException e) {
        throw new AssertionError("No JSON: " + text(), e);
      }
    }
  }

  private PlainCall(String method, String path) {
    this.method = method;
    this.path = path;
    headers.put("Accept", "*/*");
  }

  /**
   * @param path as it goes over the wire, without a query
   */
  public static PlainCall of(String method, String path) {
    return new PlainCall(method, path);
  }

  /** In the name of the token's owner. */
  public PlainCall as(Tokens token) {
    return header("Authorization", "Bearer " + token.token());
  }

  /** With this header, in place of one of the same name. */
  public PlainCall header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** With one more parameter. */
  public PlainCall query(String name, String value) {
    query.add(encoded(name) + "=" + encoded(value));
    return this;
  }

  public PlainCall body(String contentType, byte[] content) {
    body = content;
    return header("Content-Type", contentType);
  }

  /** With this as JSON. */
  public PlainCall json(String contentType, Object content) {
    try {
      return body(contentType, JSON.writeValueAsBytes(content));
    } catch (JsonProcessingException e) {
      throw new AssertionError("No JSON: " + content, e);
    }
  }

  public Answer send() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri())
            .timeout(PATIENCE)
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    try {
      HttpResponse<byte[]> response =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(this + " got no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(this + " was interrupted", e);
    }
  }

  @Override
  public String toString() {
    return method + " " + uri();
  }

  /** Where REST Assured was told that the service is. */
  private URI uri() {
    String asked = query.isEmpty() ? "" : "?" + String.join("&", query);
    return URI.create(RestAssured.baseURI + ":" + RestAssured.port + path + asked);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
