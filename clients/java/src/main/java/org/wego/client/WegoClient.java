package org.wego.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The way to WeGO: where it is, for whom a caller speaks, and how long it waits. Immutable, and
 * safe for use by many threads; all that are made from one another share its connections.
 *
 * <pre>{@code
 * WegoClient wego = WegoClient.at(URI.create("https://api.wego.example")).token(tokens).build();
 * Member seoul = wego.api(MembersApi::new).getMember(id, null);
 * }</pre>
 */
public final class WegoClient {

  private static final Duration TO_CONNECT = Duration.ofSeconds(10);
  private static final Duration TO_ANSWER = Duration.ofSeconds(30);

  private final Transport transport;
  private final Supplier<String> token;
  private final Map<String, String> headers;

  private WegoClient(Transport transport, Supplier<String> token, Map<String, String> headers) {
    this.transport = transport;
    this.token = token;
    this.headers = headers;
  }

  /** Begins a client of the API at this address, without {@code /api/v1}. */
  public static Builder at(URI address) {
    return new Builder(address);
  }

  /** One part of the API, such as {@code wego.api(InvoicesApi::new)}. */
  public <A> A api(Function<ApiClient, A> constructor) {
    return constructor.apply(new Connection(transport, token, headers));
  }

  /** The same client, speaking for another caller. Asked for a token with every request. */
  public WegoClient withToken(Supplier<String> other) {
    return new WegoClient(transport, other, headers);
  }

  /** The same client, sending this header in place of what it would send. */
  public WegoClient withHeader(String name, String value) {
    Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(name, value);
    return new WegoClient(transport, token, more);
  }

  /**
   * Another representation of what a call answers, such as the PDF of an invoice or a list as CSV.
   *
   * <pre>{@code
   * wego.download("application/pdf", InvoicesApi::new, invoices -> invoices.getInvoice(id));
   * }</pre>
   */
  public <A> Download download(
      String mediaType, Function<ApiClient, A> constructor, Consumer<A> call) {
    Connection connection =
        new Connection(transport, token, withHeader("Accept", mediaType).headers);
    Capture capture = new Capture();
    connection.afterwards(capture);
    call.accept(constructor.apply(connection));
    return capture.download();
  }

  /** A new value for the parameter {@code idempotencyKey}; repeat a request with the same one. */
  public static String newIdempotencyKey() {
    return UUID.randomUUID().toString();
  }

  /** What a client needs to know; all but the address has a default. */
  public static final class Builder {

    private final URI address;
    private Supplier<String> token = () -> null;
    private Duration toConnect = TO_CONNECT;
    private Duration toAnswer = TO_ANSWER;
    private HttpClient.Redirect redirects = HttpClient.Redirect.NORMAL;

    private Builder(URI address) {
      this.address = address;
    }

    /** Gives an access token for each request; without one, or where it is null, none is sent. */
    public Builder token(Supplier<String> supplier) {
      token = supplier;
      return this;
    }

    /** How long to wait for a connection: 10 seconds unless given. */
    public Builder connectTimeout(Duration timeout) {
      toConnect = timeout;
      return this;
    }

    /** How long to wait for an answer to begin, and then for its end: 30 seconds unless given. */
    public Builder timeout(Duration timeout) {
      toAnswer = timeout;
      return this;
    }

    /** Whether to go where an answer points: a merged member's address does, to its successor's. */
    public Builder followRedirects(boolean follow) {
      redirects = follow ? HttpClient.Redirect.NORMAL : HttpClient.Redirect.NEVER;
      return this;
    }

    public WegoClient build() {
      HttpClient http =
          HttpClient.newBuilder().connectTimeout(toConnect).followRedirects(redirects).build();
      return new WegoClient(
          new Transport(http, new BodyMapper(), address, toAnswer), token, Map.of());
    }
  }
}
