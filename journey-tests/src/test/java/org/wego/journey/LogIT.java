package org.wego.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wego.journey.kit.Api;
import org.wego.journey.kit.Logs;
import org.wego.journey.kit.NewApplication;
import org.wego.journey.kit.RawHttp;
import org.wego.journey.kit.RunningStack;

/**
 * What all journeys have left in the logs: applications, accounts, contacts, mails, elections.
 * After them, so that it is of all; alone it has its own.
 */
@Journey
@Tag("proof")
@Order(11)
class LogIT {

  private static final String PERSON = "Zsofia Nowhere-Else";
  private static final String ADDRESS = "zsofia@nowhere-else.example";
  private static final String PASSPORT = "ZX98765431";

  /** Whatever reads like one; the journeys' persons have none of another kind. */
  private static final Map<String, Pattern> PERSONAL =
      Map.of(
          "an e-mail address",
          Pattern.compile("[\\w.+-]+@[\\w-]+\\.[a-z]{2,}"),
          "a token",
          Pattern.compile("eyJ[\\w-]{8,}\\.[\\w-]{8,}"),
          "a credential",
          Pattern.compile("(?i)bearer [\\w-]|authorization\"?[:=]|whsec_"),
          "a telephone number",
          Pattern.compile("\\+\\d{1,3} \\d+ \\d{3,}"),
          "a person of the journeys",
          Pattern.compile(
              Stream.of(PERSON, PASSPORT, "Kim Min-ji", "Park Seung-won", "Nowhere-Else")
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|"))));

  private static RunningStack stack;

  @BeforeAll
  static void somebody_applies_asks_and_errs(RunningStack running, Api api) {
    stack = running;
    RawHttp raw = new RawHttp(stack);
    NewApplication city = NewApplication.ofCity("Logtown", "HU", "EUROPE", 130_000);
    api.apply(Api.APPLICANT, city.withContactAt(ADDRESS));
    // Refused, malformed, of a wrong type, unknown, and searched for.
    List<Response> refused =
        List.of(
            raw.as(Api.APPLICANT)
                .contentType(ContentType.JSON)
                .body("{\"contact\": \"" + ADDRESS)
                .post("/membership-applications"),
            raw.as(Api.APPLICANT)
                .contentType(ContentType.JSON)
                .body(Map.of("contact", Map.of("name", PERSON, "email", 7), PASSPORT, ADDRESS))
                .post("/membership-applications"),
            raw.as(Api.APPLICANT).queryParam("email", ADDRESS).get("/members"),
            raw.withToken("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ6c29maWEifQ." + PASSPORT)
                .get("/invoices"),
            raw.as(Api.APPLICANT).get("/members/{id}", ADDRESS),
            raw.as(Api.SECRETARIAT)
                .contentType(ContentType.JSON)
                .body(Map.of("name", PERSON, "passportNumber", PASSPORT))
                .post("/events/{id}/delegations", UUID.randomUUID()));
    assertThat(refused).allMatch(answer -> answer.statusCode() >= 400);
    assertThat(refused).noneMatch(answer -> answer.statusCode() >= 500);
    raw.anonymous().queryParam("q", PERSON).get("/members").then().statusCode(200);
  }

  @Test
  void every_line_is_a_document_that_says_whose_and_how_grave_it_is() {
    for (String program : Logs.PROGRAMS) {
      List<String> lines = stack.logs().lines(program);
      assertThat(lines).as(program).isNotEmpty();
      assertThat(lines)
          .as(program)
          .map(Logs::read)
          .allMatch(line -> line.has("route") || line.has("level") && line.has("service"));
    }
  }

  @Test
  void nobody_is_named_in_any_of_them() {
    for (String program : Logs.PROGRAMS) {
      for (Map.Entry<String, Pattern> personal : PERSONAL.entrySet()) {
        assertThat(stack.logs().lines(program))
            .as("%s in the log of %s", personal.getKey(), program)
            .noneMatch(line -> personal.getValue().matcher(line).find());
      }
    }
  }
}
