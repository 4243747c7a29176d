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
import org.wego.events.testing.Database;
import org.wego.events.testing.GivenElections;
import org.wego.events.testing.GivenElections.Delegate;
import org.wego.platform.testkit.Tokens;

/** What is done at the ballot box of an election, through the API. */
final class Voting {

  static final String ELECTIONS = "/api/v1/elections";

  private Voting() {}

  static Response open(UUID election) {
    return Api.secretariat().post(ELECTIONS + "/{id}/opening", election);
  }

  static Response abandon(UUID election) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "By mistake"))
        .post(ELECTIONS + "/{id}/abandonment", election);
  }

  /**
   * The delegate's member is among the candidates.
   *
   * @return the member
   */
  static UUID stands(UUID election, Delegate delegate) {
    GivenElections.candidacy(election, delegate.member());
    return delegate.member();
  }

  static Response close(UUID election) {
    return Api.secretariat().post(ELECTIONS + "/{id}/closing", election);
  }

  static Response result(UUID election) {
    return Api.secretariat().get(ELECTIONS + "/{id}/result", election);
  }

  /** A ballot with the member's name on it, and a key of its own. */
  static Response named(UUID election, Delegate delegate, Object... options) {
    return namedWith(UUID.randomUUID().toString(), election, delegate, options);
  }

  /** A ballot with the member's name on it, and with this key. */
  static Response namedWith(String key, UUID election, Delegate delegate, Object... options) {
    return cast(election, lastRound(election), delegate, key, null, options);
  }

  /** A ballot with the member's name on it that is meant for this round. */
  static Response namedIn(int round, UUID election, Delegate delegate, Object... options) {
    return cast(election, round, delegate, UUID.randomUUID().toString(), null, options);
  }

  /** A secret ballot. */
  static Response secret(UUID election, Delegate delegate, Object... options) {
    return secretWith(UUID.randomUUID().toString(), election, delegate, options);
  }

  /** A secret ballot with this receipt. */
  static Response secretWith(String receipt, UUID election, Delegate delegate, Object... options) {
    return cast(
        election, lastRound(election), delegate, UUID.randomUUID().toString(), receipt, options);
  }

  /** A secret ballot that is meant for this round. */
  static Response secretIn(int round, UUID election, Delegate delegate, Object... options) {
    String random = UUID.randomUUID().toString();
    return cast(election, round, delegate, random, random, options);
  }

  /** Each delegate chooses by name: an option, or a list of them. */
  static void allNamed(UUID election, List<Delegate> delegates, Object... choices) {
    for (int i = 0; i < choices.length; i++) {
      requireCast(named(election, delegates.get(i), options(choices[i])));
    }
  }

  /** Each delegate chooses in secret: an option, or a list of them. */
  static void allSecret(UUID election, List<Delegate> delegates, Object... choices) {
    for (int i = 0; i < choices.length; i++) {
      requireCast(secret(election, delegates.get(i), options(choices[i])));
    }
  }

  private static Object[] options(Object choice) {
    return choice instanceof List<?> several ? several.toArray() : new Object[] {choice};
  }

  private static void requireCast(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
  }

  /** The round that was opened last, or is to be opened first. */
  private static int lastRound(UUID election) {
    return (int)
        Database.number(
            "SELECT coalesce(max(number), 1) FROM election_round WHERE election_id = ?", election);
  }

  private static Response cast(
      UUID election, int round, Delegate delegate, String key, String receipt, Object... options) {
    Map<String, Object> ballot = new HashMap<>();
    ballot.put("round", round);
    ballot.put("options", new ArrayList<>(Arrays.stream(options).map(Object::toString).toList()));
    if (receipt != null) {
      ballot.put("receipt", receipt);
    }
    return Api.as(
            Tokens.of("member").with("member_id", delegate.member()).subject(delegate.subject()))
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(ballot)
        .post(ELECTIONS + "/{id}/ballots", election);
  }
}
