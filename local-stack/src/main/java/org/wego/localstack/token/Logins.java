package org.wego.localstack.token;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.wego.localstack.Json;
import org.wego.localstack.StackException;

/** Gets tokens for the realm's users, whose passwords are their names. */
public final class Logins {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String REALM_FILE = "/keycloak/wego-realm.json";
  private static final String CLIENT = "wego-cli";
  private static final int OK = 200;

  private final String realm;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  /**
   * @param realm the address of the realm
   */
  public Logins(String realm) {
    this.realm = realm;
  }

  /** The names of the realm's users. */
  public static List<String> names() {
    try (InputStream content = Logins.class.getResourceAsStream(REALM_FILE)) {
      JsonNode users = Json.MAPPER.readTree(content).required("users");
      return StreamSupport.stream(users.spliterator(), false)
          .filter(user -> !user.has("serviceAccountClientId"))
          .map(user -> user.required("username").textValue())
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("The realm's description cannot be read", e);
    }
  }

  /** An access token of the user. */
  public String token(String user) {
    if (!names().contains(user)) {
      throw new StackException(
          "There is no user '%s'; the users are %s".formatted(user, String.join(", ", names())));
    }
    String form =
        "grant_type=password&client_id=%s&username=%s&password=%s"
            .formatted(CLIENT, encoded(user), encoded(user));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != OK) {
        throw new StackException(
            "Keycloak refused a token for %s: %d %s"
                .formatted(user, answer.statusCode(), answer.body()));
      }
      return Json.MAPPER.readTree(answer.body()).required("access_token").textValue();
    } catch (IOException e) {
      throw new StackException(
          "Keycloak does not answer at %s; './wego status' says how it is".formatted(realm), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while waiting for a token", e);
    }
  }

  /** What services know the user by: the {@code sub} of its tokens. */
  public String subject(String user) {
    String claims = token(user).split("\\.")[1];
    try {
      return Json.MAPPER
          .readTree(Base64.getUrlDecoder().decode(claims))
          .required("sub")
          .textValue();
    } catch (IOException e) {
      throw new StackException("Keycloak's token for %s has no claims".formatted(user), e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
