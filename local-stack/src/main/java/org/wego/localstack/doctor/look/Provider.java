package org.wego.localstack.doctor.look;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.wego.localstack.Json;

/**
 * Who issues the tokens, as it answered.
 *
 * @param realm its address
 * @param failure why nothing is known of it
 * @param issuer the name that it puts into tokens
 * @param keys how many keys it publishes for signatures
 * @param skew how far its clock is from this machine's, where it tells the time
 */
public record Provider(
    URI realm, Optional<String> failure, String issuer, long keys, Optional<Skew> skew) {

  private static final int OK = 200;

  static Provider look(Web web, URI realm) {
    try {
      Web.Answer found = web.get(Web.below(realm, "/.well-known/openid-configuration"));
      if (found.status() != OK) {
        return failed(realm, "answers %d".formatted(found.status()));
      }
      JsonNode configuration = Json.MAPPER.readTree(found.body());
      Web.Answer keys = web.get(URI.create(configuration.path("jwks_uri").asText()));
      if (keys.status() != OK) {
        return failed(realm, "its keys answer %d".formatted(keys.status()));
      }
      long signing =
          StreamSupport.stream(Json.MAPPER.readTree(keys.body()).path("keys").spliterator(), false)
              .filter(key -> key.path("use").asText("sig").equals("sig"))
              .count();
      return new Provider(
          realm,
          Optional.empty(),
          configuration.path("issuer").asText(),
          signing,
          Skew.byDate(found));
    } catch (IOException | IllegalArgumentException e) {
      return failed(realm, e instanceof IOException failure ? Web.reason(failure) : e.getMessage());
    }
  }

  private static Provider failed(URI realm, String reason) {
    return new Provider(realm, Optional.of(reason), "", 0, Optional.empty());
  }
}
