package org.wego.membership.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.wego.membership.Applying.agency;
import static org.wego.membership.Applying.approve;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.decide;
import static org.wego.membership.Applying.decision;
import static org.wego.membership.Applying.draft;
import static org.wego.membership.Applying.submit;
import static org.wego.membership.Applying.submitted;
import static org.wego.membership.Applying.submittedOn;
import static org.wego.membership.Applying.today;
import static org.wego.membership.Applying.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class MembershipMessagesTest {

  private static final String MESSAGES = "/api/v1/membership-messages";
  private static final Map<String, Map<String, String>> KINDS =
      Map.of(
          "application-received",
          Map.of("submittedOn", "2026-11-25", "associate", "true"),
          "application-decided",
          Map.of("decidedOn", "2026-11-25", "reference", "EXCOM-2026-03", "approved", "false"),
          "welcome",
          Map.of("since", "2026-11-25", "full", "true"),
          "account-invitation",
          Map.of("expiresOn", "2026-12-25"),
          "contact-verification-due",
          Map.of("months", "12"));

  @Inject MockMailbox mailbox;

  @BeforeEach
  void emptyDatabase() {
    Database.empty();
    mailbox.clear();
  }

  @Test
  @DisplayName("N1: an applicant is told that its application was received, in its language")
  void an_applicant_is_told_that_its_application_was_received() {
    submitted(writtenTo(city("Gwangmyeong"), "ko"));

    assertThat(toldOf("application-received")).isEqualTo("1");
    assertThat(text("language")).isEqualTo("ko");
    assertThat(text("subject")).isEqualTo("[WeGO] Gwangmyeong의 가입 신청이 접수되었습니다");
    assertThat(text("body")).contains("준회원").contains("Kim Min-ji 님께");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> mailbox.getMailsSentTo("smartcity@city.example").size() == 1);
    assertThat(mailbox.getMailsSentTo("smartcity@city.example").get(0).getText())
        .isEqualTo(text("body"));
  }

  @Test
  @DisplayName("N1: a city is told of its approval once, and welcomed as a Full member")
  void a_city_is_told_of_its_approval_and_welcomed() {
    UUID id = submitted(city("Gwangmyeong"));
    approve(id);
    decide(id, decision("APPROVED", today(), 12, 0)).statusCode(409);

    assertThat(toldOf("application-received")).isEqualTo("1");
    assertThat(toldOf("application-decided")).isEqualTo("1");
    assertThat(toldOf("welcome")).isEqualTo("1");
    assertThat(body("application-decided")).contains("It was approved").contains("EXCOM-2026-03");
    assertThat(body("welcome")).contains("Gwangmyeong is a Full member");
  }

  @Test
  @DisplayName("N1: an agency is welcomed as a Friendship member")
  void an_agency_is_welcomed_as_a_friend() {
    UUID id = submitted(agency("National Information Technology Agency"));
    assertThat(body("application-received")).doesNotContain("Associate");
    approve(id);
    assertThat(body("welcome")).contains("is a Friendship member");
  }

  @Test
  @DisplayName("N1: who is refused is told so, and not welcomed")
  void who_is_refused_is_told_so() {
    UUID id = submitted(city("Gwangmyeong"));
    decide(id, decision("REFUSED", today(), 3, 9)).statusCode(200);
    assertThat(body("application-decided")).contains("It was not approved");
    assertThat(toldOf("welcome")).isEqualTo("0");
  }

  @Test
  @DisplayName("N1: nobody is told of what did not happen, nor of history that is recorded")
  void nobody_is_told_of_what_did_not_happen() {
    UUID incomplete = draft(Callers.applicant(), city("Gwangmyeong"));
    submit(Callers.applicant(), incomplete).statusCode(422);
    assertThat(toldOf("application-received")).isEqualTo("0");

    UUID paper = submittedOn(today().minusYears(2), city("Hwaseong"));
    decide(paper, decision("APPROVED", today().minusYears(1), 12, 0)).statusCode(200);
    assertThat(
            Database.text(
                "SELECT count(*) FROM outgoing_message WHERE kind <> 'account-invitation'"))
        .isEqualTo("0");
  }

  @Test
  @DisplayName("N1: the Secretariat sees what was sent")
  void the_secretariat_sees_what_was_sent() {
    submitted(city("Gwangmyeong"));
    String id =
        Callers.secretariat()
            .queryParam("kind", "application-received")
            .queryParam("recipient", "SmartCity@city.example")
            .get(MESSAGES)
            .then()
            .statusCode(200)
            .body("items", hasSize(1))
            .extract()
            .path("items[0].id");
    Callers.secretariat()
        .get(MESSAGES + "/{id}", id)
        .then()
        .statusCode(200)
        .body("body", containsString("Gwangmyeong is an Associate member"));
  }

  @ParameterizedTest
  @DisplayName("N1: each kind is written in English, Spanish, French and Korean")
  @MethodSource("kindsAndLanguages")
  void each_kind_is_written_in_each_language(String kind, String language) {
    preview(kind, language, KINDS.get(kind))
        .statusCode(200)
        .body("language", equalTo(language))
        .body("subject", containsString("Gwangmyeong"))
        .body("body", containsString("WeGO"));
  }

  static Stream<Arguments> kindsAndLanguages() {
    return KINDS.keySet().stream()
        .flatMap(
            kind ->
                Stream.of("en", "es", "fr", "ko").map(language -> Arguments.of(kind, language)));
  }

  private static ValidatableResponse preview(
      String kind, String language, Map<String, String> values) {
    Stream<String> names =
        switch (kind) {
          case "account-invitation" -> Stream.of("organizationName");
          default -> Stream.of("organizationName", "contactName");
        };
    String all =
        Stream.concat(
                names.map(name -> "\"" + name + "\":\"Gwangmyeong\""),
                values.entrySet().stream()
                    .map(value -> "\"%s\":\"%s\"".formatted(value.getKey(), value.getValue())))
            .collect(Collectors.joining(","));
    return Callers.secretariat()
        .contentType(ContentType.JSON)
        .body(
            "{\"kind\":\"%s\",\"language\":\"%s\",\"values\":{%s}}".formatted(kind, language, all))
        .post(MESSAGES + "/previews")
        .then();
  }

  private static ObjectNode writtenTo(ObjectNode request, String language) {
    return with(request, r -> ((ObjectNode) r.get("contact")).put("language", language));
  }

  private static String toldOf(String kind) {
    return Database.text("SELECT count(*) FROM outgoing_message WHERE kind = '" + kind + "'");
  }

  private static String body(String kind) {
    return Database.text("SELECT body FROM outgoing_message WHERE kind = '" + kind + "'");
  }

  private static String text(String column) {
    return Database.text(
        "SELECT " + column + " FROM outgoing_message WHERE kind = 'application-received'");
  }
}
