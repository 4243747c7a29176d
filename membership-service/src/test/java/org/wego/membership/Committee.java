package org.wego.membership;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.wego.platform.testkit.Tokens;

/** The cities of the Executive Committee, and how they vote. */
public final class Committee {

  private Committee() {}

  /** Seats that many Full members on the committee, from 2017 on. */
  public static List<UUID> seat(int cities) {
    Database.execute(
        """
        INSERT INTO member (id, name, name_key, organization_type, country, region, founding, live,
          registered_at, registered_by)
        SELECT %1$s, 'City ' || lpad(n::text, 2, '0'), 'city' || n, 'CITY', 'ID', 'ASIA', false,
          true, now(), 'test'
        FROM generate_series(1, %2$d) n;
        INSERT INTO member_period (id, member_id, organization_type, category, valid_from)
        SELECT gen_random_uuid(), %1$s, 'CITY', 'FULL', '2015-01-01'
        FROM generate_series(1, %2$d) n;
        INSERT INTO leadership_term (id, name, begins_on, nominal_end, created_at, created_by)
        VALUES ('0193a5c4-8e10-7c3b-9d52-000000000000', '2017-2020', '2017-06-01', '2020-06-01',
          now(), 'test');
        INSERT INTO office_holding (id, term_id, office, member_id, valid_from, recorded_at,
          recorded_by)
        SELECT gen_random_uuid(), '0193a5c4-8e10-7c3b-9d52-000000000000',
          CASE n WHEN 1 THEN 'PRESIDENT_CITY' ELSE 'EXECUTIVE_COMMITTEE_MEMBER' END,
          %1$s, '2017-06-01', now(), 'test'
        FROM generate_series(1, %2$d) n;
        """
            .formatted("('0193a5c4-8e10-7c3b-9d52-' || lpad(n::text, 12, '0'))::uuid", cities));
    return IntStream.rangeClosed(1, cities).mapToObj(Committee::city).toList();
  }

  /** Ends the offices of the city from that day on. */
  public static void resign(UUID city, String day) {
    Database.execute(
        "UPDATE office_holding SET valid_to = '%s', ending = 'RESIGNED' WHERE member_id = '%s'"
            .formatted(day, city));
  }

  public static RequestSpecification of(UUID city) {
    return given()
        .auth()
        .oauth2(
            Tokens.of("executive-committee").with("member_id", city).subject("of " + city).token());
  }

  /** A city's ballot, with a key of its own. */
  public static ValidatableResponse vote(UUID application, UUID city, String choice) {
    return vote(application, city, choice, UUID.randomUUID().toString());
  }

  public static ValidatableResponse vote(UUID application, UUID city, String choice, String key) {
    return of(city)
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body("{\"choice\":\"" + choice + "\"}")
        .post(Applying.APPLICATIONS + "/{id}/ballots", application)
        .then();
  }

  public static ValidatableResponse openVote(UUID application, String request) {
    return Callers.secretariat()
        .contentType("application/json")
        .body(request)
        .post(Applying.APPLICATIONS + "/{id}/voting", application)
        .then();
  }

  /** Ends the vote on the application without a result, if one is open. */
  public static void cancelVote(UUID application) {
    Callers.secretariat()
        .contentType("application/json")
        .body("{\"reason\":\"The Committee met after all\"}")
        .post(Applying.APPLICATIONS + "/{id}/voting/cancellation", application);
  }

  public static ValidatableResponse voting(UUID application) {
    return Callers.committee()
        .get(Applying.APPLICATIONS + "/{id}/voting", application)
        .then()
        .statusCode(200);
  }

  private static UUID city(int number) {
    return UUID.fromString("0193a5c4-8e10-7c3b-9d52-%012d".formatted(number));
  }
}
