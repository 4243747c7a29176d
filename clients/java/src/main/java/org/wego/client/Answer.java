package org.wego.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSession;

/** An answer that has come to its end. */
final class Answer implements HttpResponse<InputStream> {

  private static final int ASCII = 128;

  private final HttpResponse<InputStream> received;
  private final byte[] content;

  Answer(HttpResponse<InputStream> received, byte[] content) {
    this.received = received;
    this.content = content;
  }

  /** Reads it all within the time given: the time of a request ends with the answer's headers. */
  static Answer read(HttpResponse<InputStream> received, Duration timeout) {
    CompletableFuture<Void> end =
        new CompletableFuture<Void>().orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS);
    // Ends the reading below, which is in another thread.
    end.exceptionally(tooLate -> abandon(received.body()));
    try {
      byte[] content = received.body().readAllBytes();
      end.complete(null);
      return new Answer(received, readable(received, content));
    } catch (IOException e) {
      throw new ApiException(
          end.isCompletedExceptionally()
              ? new HttpTimeoutException("The answer did not end within " + timeout)
              : e);
    } finally {
      end.complete(null);
    }
  }

  private static Void abandon(InputStream body) {
    try {
      body.close();
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The generated classes read text in the encoding of the machine, which before Java 18 need not
   * be UTF-8. JSON can say every letter in ASCII, which all of them agree on.
   */
  private static byte[] readable(HttpResponse<?> received, byte[] content) {
    boolean json =
        received
            .headers()
            .firstValue("Content-Type")
            .filter(type -> type.contains("json"))
            .isPresent();
    if (!json || Charset.defaultCharset().equals(StandardCharsets.UTF_8)) {
      return content;
    }
    String text = new String(content, StandardCharsets.UTF_8);
    StringBuilder ascii = new StringBuilder(text.length());
    for (char letter : text.toCharArray()) {
      if (letter < ASCII) {
        ascii.append(letter);
      } else {
        ascii.append("\\u%04x".formatted((int) letter));
      }
    }
    return ascii.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** The same answer, its content taken away. */
  Answer emptied() {
    return new Answer(received, new byte[0]);
  }

  byte[] content() {
    return content;
  }

  @Override
  public int statusCode() {
    return received.statusCode();
  }

  @Override
  public HttpRequest request() {
    return received.request();
  }

  @Override
  public Optional<HttpResponse<InputStream>> previousResponse() {
    return received.previousResponse();
  }

  @Override
  public HttpHeaders headers() {
    return received.headers();
  }

  @Override
  public InputStream body() {
    return new ByteArrayInputStream(content);
  }

  @Override
  public Optional<SSLSession> sslSession() {
    return received.sslSession();
  }

  @Override
  public URI uri() {
    return received.uri();
  }

  @Override
  public HttpClient.Version version() {
    return received.version();
  }
}
