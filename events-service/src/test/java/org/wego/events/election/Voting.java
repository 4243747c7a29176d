package org.wego.events.election;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.events.testing.Api;
import org.wego.events.testing.GivenElections.Delegate;
import org.wego.platform.testkit.Tokens;

/** What is done at the ballot box of an election, through the API. */
final class Voting {

  static final String ELECTIONS = "/api/v1/elections";

  private Voting() {}

  static Response open(UUID election) {
    return Api.secretariat().post(ELECTIONS + "/{id}/opening", election);
  }

  static Response close(UUID election) {
    return Api.secretariat().post(ELECTIONS + "/{id}/closing", election);
  }

  static Response result(UUID election) {
    return Api.secretariat().get(ELECTIONS + "/{id}/result", election);
  }

  /** A ballot with the member's name on it, and a key of its own. */
  static Response named(UUID election, Delegate delegate, Object... options) {
    return cast(election, delegate, null, options);
  }

  /** A secret ballot. */
  static Response secret(UUID election, Delegate delegate, Object... options) {
    return cast(election, delegate, UUID.randomUUID().toString(), options);
  }

  /** Each delegate chooses one option, in the order of both. */
  static void all(UUID election, List<Delegate> delegates, Object... options) {
    for (int i = 0; i < options.length; i++) {
      secretOrNamed(election, delegates.get(i), options[i]);
    }
  }

  private static void secretOrNamed(UUID election, Delegate delegate, Object option) {
    Object[] options =
        option instanceof List<?> several ? several.toArray() : new Object[] {option};
    Response answer = cast(election, delegate, UUID.randomUUID().toString(), options);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(204);
  }

  private static Response cast(
      UUID election, Delegate delegate, String receipt, Object... options) {
    Map<String, Object> ballot = new HashMap<>();
    ballot.put("options", new ArrayList<>(Arrays.stream(options).map(Object::toString).toList()));
    if (receipt != null) {
      ballot.put("receipt", receipt);
    }
    return Api.as(
            Tokens.of("member").with("member_id", delegate.member()).subject(delegate.subject()))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(ContentType.JSON)
        .body(ballot)
        .post(ELECTIONS + "/{id}/ballots", election);
  }
}
