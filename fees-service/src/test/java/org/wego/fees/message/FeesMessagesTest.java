package org.wego.fees.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wego.fees.account.AddressForgotten;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Contacts;
import org.wego.fees.testing.Database;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Roster;
import org.wego.platform.messages.Message;
import org.wego.platform.messages.Messages;
import org.wego.platform.testkit.Tokens;

@QuarkusTest
class FeesMessagesTest extends FeesTest {

  private static final String WRITTEN_TO =
      "SELECT count(*) FROM outgoing_message WHERE recipient = ?";

  private static final Map<String, String> INVOICE =
      Map.of("number", "WEGO-2016-000001", "feeYear", "2016");
  private static final Map<String, String> BALANCE =
      Map.of("outstanding", "10,000.00 USD", "dueOn", "2016-04-30", "settled", "false");
  private static final Map<String, String> REMINDER =
      Map.of("number", "WEGO-2016-000001", "outstanding", "10,000.00 USD", "dueOn", "2016-04-30");

  private static final Map<String, Map<String, String>> KINDS =
      Map.of(
          "invoice-issued",
          with(with(INVOICE, BALANCE), Map.of("total", "10,000.00 USD")),
          "invoice-voided",
          INVOICE,
          "credit-note-issued",
          with(
              BALANCE,
              Map.of(
                  "number",
                  "WEGO-2016-000001",
                  "creditNote",
                  "WEGO-CN-2016-000001",
                  "amount",
                  "500.00 USD")),
          "payment-received",
          Map.of(
              "amount",
              "10,000.00 USD",
              "receivedOn",
              "2016-04-01",
              "credit",
              "true",
              "unallocated",
              "500.00 USD"),
          "payment-reminder-upcoming",
          with(REMINDER, Map.of("asOf", "2016-03-31", "days", "30")),
          "payment-reminder-due",
          REMINDER,
          "payment-reminder-overdue",
          with(REMINDER, Map.of("asOf", "2016-06-29", "days", "60", "last", "true")));

  @Inject Messages messages;
  @Inject Event<AddressForgotten> forgotten;

  @ParameterizedTest
  @DisplayName("N1: each kind is written in English, Spanish, French and Korean")
  @MethodSource("kindsAndLanguages")
  void each_kind_is_written_in_each_language(String kind, String language) {
    String values =
        with(KINDS.get(kind), Map.of("contactName", "Kim Min-ji", "memberName", "Seoul"))
            .entrySet()
            .stream()
            .map(value -> "\"%s\":\"%s\"".formatted(value.getKey(), value.getValue()))
            .collect(Collectors.joining(","));
    Api.secretariat()
        .contentType(ContentType.JSON)
        .body(
            "{\"kind\":\"%s\",\"language\":\"%s\",\"values\":{%s}}"
                .formatted(kind, language, values))
        .post("/api/v1/fees-messages/previews")
        .then()
        .statusCode(200)
        .body("language", equalTo(language))
        .body("subject", containsString("WeGO"))
        .body("body", containsString("Kim Min-ji"))
        .body("body", containsString("Seoul"));
  }

  static Stream<Arguments> kindsAndLanguages() {
    return KINDS.keySet().stream()
        .flatMap(
            kind ->
                Stream.of("en", "es", "fr", "ko").map(language -> Arguments.of(kind, language)));
  }

  @Test
  @DisplayName("N1: when a billing contact's address is forgotten, what was written to it is too")
  void a_forgotten_address_is_forgotten_here_too() {
    String email = "kim-" + UUID.randomUUID() + "@city.example";
    write(email);
    QuarkusTransaction.requiringNew().run(() -> forgotten.fire(new AddressForgotten(email)));

    assertThat(Database.number(WRITTEN_TO, email)).isZero();
    Api.secretariat()
        .get("/api/v1/fees-messages?kind=invoice-voided")
        .then()
        .statusCode(200)
        .body("items[0].recipient", nullValue());
  }

  @Test
  @DisplayName("N1: an address that another member has too is not forgotten with one of them")
  void a_shared_address_is_not_forgotten() {
    Roster.Member seoul = Roster.member("Seoul");
    Roster.Member frankfurt = Roster.member("Frankfurt");
    Generated.account(seoul);
    Generated.account(frankfurt);
    String email = Contacts.enter(seoul.id(), "en");
    write(email);

    Api.as(Tokens.of("member").with("member_id", frankfurt.id()))
        .contentType(ContentType.JSON)
        .body("{\"name\":\"Eva\",\"email\":\"%s\",\"language\":\"de\"}".formatted(email))
        .put("/api/v1/billing-accounts/{id}/contact", frankfurt.id())
        .then()
        .statusCode(201);
    Api.as(Tokens.of("member").with("member_id", frankfurt.id()))
        .delete("/api/v1/billing-accounts/{id}/contact", frankfurt.id())
        .then()
        .statusCode(204);
    assertThat(Database.number(WRITTEN_TO, email)).isOne();

    Api.secretariat()
        .delete("/api/v1/billing-accounts/{id}/contact", seoul.id())
        .then()
        .statusCode(204);
    assertThat(Database.number(WRITTEN_TO, email)).isZero();
  }

  private void write(String email) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                messages.queue(
                    Message.of(
                        "invoice-voided",
                        "invoice-voided/" + UUID.randomUUID(),
                        email,
                        "en",
                        Map.of(
                            "contactName",
                            "Kim",
                            "memberName",
                            "Seoul",
                            "number",
                            "1",
                            "feeYear",
                            2016))));
  }

  private static Map<String, String> with(Map<String, String> some, Map<String, String> others) {
    return Stream.of(some, others)
        .flatMap(map -> map.entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
