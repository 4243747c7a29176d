package org.wego.fees.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Database;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Roster;
import org.wego.platform.testkit.Tokens;

@QuarkusTest
class BillingContactTest extends FeesTest {

  private static final Roster.Member SEOUL = Roster.member("Seoul");
  private static final String PATH = "/api/v1/billing-accounts/" + SEOUL.id() + "/contact";

  @Inject BillingContacts contacts;

  @BeforeEach
  void seoul_has_an_account() {
    Generated.account(SEOUL);
  }

  @Test
  @DisplayName("F12: the member itself enters who gets its invoices")
  void the_member_enters_its_contact() {
    put(seoul(), null, "Kim Min-ji", "kim@seoul.example").statusCode(201);

    seoul().get(PATH).then().statusCode(200).body("email", equalTo("kim@seoul.example"));
    assertThat(contacts.of(SEOUL.id()))
        .hasValueSatisfying(
            contact -> {
              assertThat(contact.name()).isEqualTo("Kim Min-ji");
              assertThat(contact.language()).isEqualTo("ko");
              assertThat(contact.addressLines()).containsExactly("City Hall", "Seoul");
            });
  }

  @Test
  @DisplayName("F12: another member, or a regional office, learns nothing of it")
  void nobody_else_learns_of_it() {
    put(Api.secretariat(), null, "Kim Min-ji", "kim@seoul.example").statusCode(201);

    Api.as(Tokens.of("member").with("member_id", Roster.member("Frankfurt").id()))
        .get(PATH)
        .then()
        .statusCode(404);
    Api.as(Tokens.of("regional-office").with("region", "ASIA")).get(PATH).then().statusCode(403);
    Api.as(
            Tokens.of("regional-office", "member")
                .with("region", "ASIA")
                .with("member_id", Roster.member("Frankfurt").id()))
        .get(PATH)
        .then()
        .statusCode(404);
  }

  @Test
  @DisplayName("F12: a change needs the version that was read, even after an erasure")
  void a_change_needs_the_version_that_was_read() {
    String first = put(seoul(), null, "Kim Min-ji", "kim@seoul.example").extract().header("ETag");
    put(seoul(), null, "Lee Seo-jun", "lee@seoul.example").statusCode(428);
    String second =
        put(seoul(), first, "Lee Seo-jun", "lee@seoul.example")
            .statusCode(200)
            .extract()
            .header("ETag");
    put(seoul(), first, "Park Ji-woo", "park@seoul.example").statusCode(412);
    seoul().delete(PATH).then().statusCode(204);
    put(seoul(), null, "Park Ji-woo", "park@seoul.example").statusCode(201);
    put(seoul(), first, "Kim Min-ji", "kim@seoul.example").statusCode(412);
    put(seoul(), second, "Kim Min-ji", "kim@seoul.example").statusCode(412);
  }

  @Test
  @DisplayName("F12: of two that enter the first contact at once, one is told to look again")
  void of_two_that_enter_the_first_contact_one_looks_again() throws Exception {
    Callable<Integer> enter =
        () -> put(seoul(), null, "Kim Min-ji", "kim@seoul.example").extract().statusCode();
    ExecutorService callers = Executors.newFixedThreadPool(2);
    try {
      List<Future<Integer>> answers = callers.invokeAll(List.of(enter, enter));
      assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
          .containsExactlyInAnyOrder(201, 428);
    } finally {
      callers.shutdown();
    }
  }

  @Test
  @DisplayName("F12: erased, nothing personal is left, but who did it")
  void erased_nothing_personal_is_left() {
    put(seoul(), null, "Kim Min-ji", "kim@seoul.example").statusCode(201);
    seoul().delete(PATH).then().statusCode(204);

    seoul().get(PATH).then().statusCode(404);
    seoul().delete(PATH).then().statusCode(404);
    assertThat(contacts.of(SEOUL.id())).isEmpty();
    assertThat(
            Database.number(
                """
                SELECT count(*) FROM billing_contact_change
                 WHERE member_id = ? AND kind IN ('ENTERED', 'ERASED') AND changed_by <> ''
                """,
                SEOUL.id()))
        .isEqualTo(2);
  }

  @Test
  @DisplayName("F12: what is no contact is refused with all its faults")
  void what_is_no_contact_is_refused() {
    seoul()
        .contentType(ContentType.JSON)
        .body("{\"name\":\" \",\"email\":\"nobody\",\"language\":\"Korean!\",\"phone\":\"x\"}")
        .put(PATH)
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/name", "/email", "/language", "/phone"));
  }

  @Test
  @DisplayName("F12: a name and a line of an address are one line each")
  void a_name_of_several_lines_is_refused() {
    seoul()
        .contentType(ContentType.JSON)
        .body(
            """
            {"name":"Kim\\r\\nBcc: all@city.example","email":"fees@seoul.example","language":"ko",
             "addressLines":["City Hall\\nSeoul"]}""")
        .put(PATH)
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/name", "/addressLines/0"));
  }

  private static RequestSpecification seoul() {
    return Api.as(Tokens.of("member").with("member_id", SEOUL.id()));
  }

  private static ValidatableResponse put(
      RequestSpecification caller, String etag, String name, String email) {
    if (etag != null) {
      caller.header("If-Match", etag);
    }
    return caller
        .contentType(ContentType.JSON)
        .body(
            """
            {"name":"%s","email":"%s","language":"ko","addressLines":["City Hall","Seoul"]}
            """
                .formatted(name, email))
        .put(PATH)
        .then();
  }
}
