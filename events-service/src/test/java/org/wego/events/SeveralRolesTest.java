package org.wego.events;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.testing.Api;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Given;
import org.wego.platform.testkit.Tokens;

/**
 * A member that runs a regional office, sits on the Executive Committee, and registers for a
 * partner as well, sees of other members no more than a member does.
 */
@QuarkusTest
class SeveralRolesTest extends EventsTest {

  private static final String EVENT = "/api/v1/events/{id}/";

  private UUID assembly;
  private UUID own;
  private UUID other;
  private UUID ownCredential;
  private UUID otherCredential;
  private UUID otherDelegation;
  private UUID otherHead;
  private Tokens seoul;

  @BeforeEach
  void two_members_of_a_region() {
    own = Given.member("Seoul", "KR", "ASIA");
    other = Given.member("Ulaanbaatar", "MN", "ASIA");
    assembly = Given.assembly();
    otherDelegation = Given.delegation(assembly, other);
    otherHead = Given.participant(otherDelegation, "HEAD", "Bat Erdene");
    otherCredential = Given.credential(otherHead);
    ownCredential =
        Given.credential(Given.participant(Given.delegation(assembly, own), "HEAD", "Kim Min-ji"));
    Given.convocationAddress(other, "mayor@ulaanbaatar.example", "mn");
    seoul =
        Tokens.of("member", "regional-office", "executive-committee", "partner", "applicant")
            .with("member_id", own)
            .with("region", "ASIA");
  }

  @Test
  @DisplayName("E6: the voting delegates of others stay hidden")
  void credentials_of_others_stay_hidden() {
    Api.as(seoul)
        .get(EVENT + "credentials", assembly)
        .then()
        .body("items.id", contains(ownCredential.toString()));
    Api.as(seoul)
        .get(EVENT + "credentials/{credential}", assembly, otherCredential)
        .then()
        .statusCode(404);
    Api.as(seoul)
        .queryParam("memberId", other)
        .get(EVENT + "credentials", assembly)
        .then()
        .body("items", empty());
  }

  @Test
  @DisplayName("E4: the delegations of others stay hidden, as this office organizes no Assembly")
  void delegations_of_others_stay_hidden() {
    Api.as(seoul)
        .get(EVENT + "delegations", assembly)
        .then()
        .body("items.memberId", contains(own.toString()));
    Api.as(seoul)
        .get(EVENT + "delegations/{delegation}", assembly, otherDelegation)
        .then()
        .statusCode(404);
  }

  @Test
  @DisplayName("E4: the letters of invitation of others, with their passports, stay hidden")
  void letters_of_others_stay_hidden() {
    UUID letter = Given.visaLetter(otherHead);

    Api.as(seoul).get(EVENT + "visa-letters", assembly).then().body("items", empty());
    Api.as(seoul).get(EVENT + "visa-letters/{letter}", assembly, letter).then().statusCode(404);
  }

  @Test
  @DisplayName("N1: where others want to be called together stays hidden")
  void addresses_of_others_stay_hidden() {
    Api.as(seoul).get("/api/v1/convocation-addresses/{member}", other).then().statusCode(404);
  }
}
