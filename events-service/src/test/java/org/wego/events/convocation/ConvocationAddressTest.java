package org.wego.events.convocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.MemberCategory;
import org.wego.events.OrganizationType;
import org.wego.events.Region;
import org.wego.events.member.FollowMember;
import org.wego.events.member.KnownMember;
import org.wego.events.testing.Api;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Given;

@DisplayName("Where members want to be called together (N1)")
@QuarkusTest
class ConvocationAddressTest extends EventsTest {

  private static final String ONE = "/api/v1/convocation-addresses/{member}";

  @Inject FollowMember followMember;

  private UUID seoul;
  private UUID hue;

  @BeforeEach
  void two_members() {
    seoul = Given.member("Seoul", "KR", "ASIA");
    hue = Given.member("Huế", "VN", "ASIA");
  }

  @Test
  @DisplayName("N1: a member gives its own address and replaces it, having seen what it replaces")
  void a_member_gives_its_address() {
    String tag =
        put(Api.member(seoul), seoul, null, "mayor@seoul.example")
            .statusCode(201)
            .body("memberName", equalTo("Seoul"))
            .body("language", equalTo("en"))
            .extract()
            .header("ETag");
    put(Api.member(seoul), seoul, null, "office@seoul.example").statusCode(428);
    put(Api.secretariat(), seoul, tag, "office@seoul.example").statusCode(200);
    put(Api.member(seoul), seoul, tag, "mayor@seoul.example").statusCode(412);

    Api.secretariat()
        .get("/api/v1/convocation-addresses")
        .then()
        .body("items.email", contains("office@seoul.example"));
  }

  @Test
  @DisplayName("N1: another's address is not found, nor is that of who is no member")
  void another_s_address_is_not_found() {
    Given.convocationAddress(hue, "chair@hue.example", "vi");
    UUID left = Given.member("Frankfurt", "DE", "EUROPE", null);

    Api.member(seoul).get(ONE, hue).then().statusCode(404);
    put(Api.member(seoul), hue, "*", "mayor@seoul.example").statusCode(404);
    Api.member(seoul).delete(ONE, hue).then().statusCode(404);
    put(Api.secretariat(), left, null, "mayor@frankfurt.example").statusCode(404);
    Api.secretariat().get(ONE, left).then().statusCode(404);
  }

  @Test
  void what_is_no_address_is_refused() {
    Api.member(seoul)
        .contentType(ContentType.JSON)
        .body("{\"name\":\" \",\"email\":\"nobody\",\"language\":\"English\"}")
        .put(ONE, seoul)
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/name", "/email", "/language"));
  }

  @Test
  @DisplayName("N1: an address is erased with what was written to it")
  void an_address_is_erased_with_what_was_written_to_it() {
    Given.convocationAddress(seoul, "mayor@seoul.example", "ko");
    // An address may be several people's.
    Given.convocationAddress(hue, "mayor@seoul.example", "en");
    Given.message("event-registration-approved");
    Database.execute("UPDATE outgoing_message SET recipient = 'mayor@seoul.example'");
    convoked(Given.assembly());

    Api.member(seoul).delete(ONE, seoul).then().statusCode(204);

    Api.member(seoul).get(ONE, seoul).then().statusCode(404);
    Api.member(seoul).delete(ONE, seoul).then().statusCode(404);
    assertThat(
            Database.number(
                "SELECT count(*) FROM outgoing_message WHERE recipient IS NULL AND body IS NULL"))
        .isEqualTo(1);
    assertThat(
            Database.texts(
                "SELECT kind FROM outgoing_message WHERE recipient IS NOT NULL ORDER BY kind"))
        .containsExactly("event-convocation", "event-registration-approved");
  }

  @Test
  @DisplayName("E4, N1: a call that was sent to the head of a delegation is erased with the person")
  void a_call_to_a_head_is_erased_with_the_person() {
    UUID assembly = Given.assembly();
    UUID head = Given.participant(Given.delegation(assembly, hue), "HEAD", "Lan");
    Given.participant(Given.delegation(assembly, seoul), "HEAD", "Min-ji");
    convoked(assembly);

    Api.member(hue)
        .delete("/api/v1/events/{id}/participants/{participant}/person", assembly, head)
        .then()
        .statusCode(204);

    assertThat(Database.texts("SELECT body FROM outgoing_message WHERE body IS NOT NULL"))
        .singleElement()
        .asString()
        .contains("Min-ji");
  }

  @Test
  @DisplayName("N1, M9: an address is kept as long as the membership, in whatever category")
  void an_address_goes_with_the_membership() {
    Given.convocationAddress(hue, "chair@hue.example", "vi");

    followMember.follow(hue(MemberCategory.ASSOCIATE));
    Api.member(hue).get(ONE, hue).then().statusCode(200);
    followMember.follow(hue(null));

    assertThat(Database.number("SELECT count(*) FROM convocation_address")).isZero();
  }

  private static void convoked(UUID assembly) {
    Given.agendaItem(assembly, "Opening");
    Database.execute(
        """
        UPDATE event SET year = 2040, starts_on = '2040-06-27', ends_on = '2040-06-29' WHERE id = ?
        """,
        assembly);
    Api.secretariat()
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/api/v1/events/{id}/convocation", assembly)
        .then()
        .statusCode(201);
  }

  private KnownMember hue(MemberCategory category) {
    return new KnownMember(hue, "Huế", null, OrganizationType.CITY, Region.ASIA, "VN", category);
  }

  private static ValidatableResponse put(
      RequestSpecification caller, UUID member, String tag, String email) {
    RequestSpecification request =
        caller
            .contentType(ContentType.JSON)
            .body("{\"name\":\"The mayor\",\"email\":\"" + email + "\"}");
    return (tag == null ? request : request.header("If-Match", tag)).put(ONE, member).then();
  }
}
