package org.wego.faults.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sends requests to the gateway, with the tokens of the realm's users. */
public final class Gate {

  private static final Duration PATIENCE = Duration.ofSeconds(12);

  /** Tokens are good for an hour. */
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(30);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI gateway;
  private final URI realm;
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private record Token(String text, Instant got) {}

  /**
   * @param gateway its address
   * @param realm the address of Keycloak's realm
   */
  public Gate(URI gateway, URI realm) {
    this.gateway = gateway;
    this.realm = realm;
  }

  /** Gets tokens that outlast a run, while Keycloak is there. */
  public void getTokens(Iterable<String> users) {
    for (String user : users) {
      Token known = tokens.get(user);
      if (known == null || known.got().isBefore(Instant.now().minus(TOKEN_LIFE))) {
        tokens.put(user, new Token(token(user), Instant.now()));
      }
    }
  }

  private String token(String user) {
    String form =
        "grant_type=password&client_id=wego-cli&username=%s&password=%s".formatted(user, user);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    Answer answer = exchange(request);
    if (!answer.done()) {
      throw new IllegalStateException("No token for " + user + ": " + answer);
    }
    return answer.text("access_token");
  }

  /** Who the user is to the services: the subject of the token. */
  String subject(String user) {
    byte[] claims = Base64.getUrlDecoder().decode(tokens.get(user).text().split("\\.")[1]);
    try {
      return read(claims).path("sub").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends it once, and tells how that ended, whatever it was. */
  public Answer send(Request request) {
    HttpRequest.Builder sent =
        HttpRequest.newBuilder(URI.create(gateway + "/api/v1" + request.path())).timeout(PATIENCE);
    Token token = tokens.get(request.user());
    if (token == null) {
      throw new IllegalStateException("There is no token of " + request.user());
    }
    sent.header("Authorization", "Bearer " + token.text());
    if (request.key() != null) {
      sent.header("Idempotency-Key", request.key());
    }
    if (request.type() != null) {
      sent.header("Content-Type", request.type());
    }
    sent.method(
        request.method(),
        request.body() == null
            ? BodyPublishers.noBody()
            : BodyPublishers.ofByteArray(request.body()));
    return exchange(sent.build());
  }

  private Answer exchange(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), read(response.body()));
    } catch (IOException away) {
      // That is what faults are for; whoever asked goes on from an answer that never came.
      return new Answer(0, MissingNode.getInstance());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(0, MissingNode.getInstance());
    }
  }

  private static JsonNode read(byte[] body) throws IOException {
    return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
  }
}
