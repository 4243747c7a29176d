package org.wego.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.wego.localstack.Json;
import org.wego.localstack.clock.SharedClock;

/** A new city applies, is an Associate at once, and is admitted by the Executive Committee. */
final class AdmissionAct {

  private static final String CITY = "Busan";
  private static final String APPLICANT = "applicant";
  private static final String SECRETARIAT = "secretariat";
  private static final int POPULATION = 3_400_000;
  private static final int OK = 200;

  private final Narrator narrator;
  private final SharedClock clock;

  AdmissionAct(Narrator narrator, SharedClock clock) {
    this.narrator = narrator;
    this.clock = clock;
  }

  void play() {
    Optional<JsonNode> known = member();
    if (known.filter(member -> member.path("category").asText().equals("FULL")).isPresent()) {
      narrator.chapter(CITY + " applies (M1 to M3)");
      narrator.seen(
          "%s has been a Full member since %s, from an earlier demo: nothing to do"
              .formatted(CITY, known.get().path("since").asText()));
      followIntoFees(known.get().path("id").asText());
      return;
    }
    Optional<JsonNode> open = openApplication();
    String application = open.isPresent() ? resume(open.get()) : draft();
    if (open.filter(item -> item.path("status").asText().equals("SUBMITTED")).isEmpty()) {
      attachForm(application);
      submit(application);
    }
    followIntoFees(decide(application));
  }

  private String draft() {
    narrator.chapter(CITY + " in Korea applies: a draft (M1, M13)");
    JsonNode application =
        narrator.call(
            Call.post("/membership-applications")
                .as(APPLICANT)
                .json(application())
                .showing("id", "status", "category", "memberId"),
            201);
    return application.path("id").asText();
  }

  private String resume(JsonNode open) {
    narrator.chapter(CITY + " in Korea applies (M1, M13)");
    narrator.seen(
        "An earlier demo left its application as %s: it goes on from there"
            .formatted(open.path("status").asText()));
    return open.path("id").asText();
  }

  private void attachForm(String application) {
    narrator.chapter("Its mayor's signed form is attached (M2)");
    byte[] pdf =
        SignedForm.pdf(
            List.of(
                "Application for membership of WeGO",
                "City: Busan, Republic of Korea",
                "Population: " + POPULATION,
                "Signed by: Hong Gil-dong, Mayor",
                "Date: " + today()));
    narrator.call(
        Call.put("/membership-applications/" + application + "/signed-form")
            .as(APPLICANT)
            .file("application/pdf", pdf)
            .showing("id", "status", "signedForm"),
        OK);
  }

  private void submit(String application) {
    narrator.chapter("It is submitted, which makes a city an Associate member at once (M2)");
    JsonNode submitted =
        narrator.call(
            Call.post("/membership-applications/" + application + "/submission")
                .as(APPLICANT)
                .showing("id", "status", "memberId", "submittedOn"),
            OK);
    JsonNode member =
        narrator.call(Call.get("/members/" + submitted.path("memberId").asText()), OK);
    narrator.insist(
        member.path("category").asText().equals("ASSOCIATE"),
        CITY + " should be ASSOCIATE, not " + member.path("category").asText());
    narrator.seen(CITY + " is an Associate member since " + member.path("since").asText());
  }

  private String decide(String application) {
    new CommitteeVote(narrator).decide(application);
    JsonNode decided =
        narrator.call(
            Call.get("/membership-applications/" + application)
                .as(SECRETARIAT)
                .showing("id", "status", "memberId", "decision"),
            OK);
    String memberId = decided.path("memberId").asText();
    JsonNode member = narrator.call(Call.get("/members/" + memberId), OK);
    narrator.insist(
        member.path("category").asText().equals("FULL"),
        CITY + " should be FULL, not " + member.path("category").asText());
    narrator.seen(CITY + " is a Full member since " + member.path("since").asText());
    return memberId;
  }

  private void followIntoFees(String memberId) {
    narrator.chapter("Fees learns of it by events alone, and keeps an account (F2)");
    Call account = Call.get("/billing-accounts/" + memberId).as(SECRETARIAT);
    narrator.await(
        CITY + "'s billing account",
        account,
        answer -> answer.status() == OK && answer.body().path("category").asText().equals("FULL"));
    JsonNode found = narrator.call(account, OK);
    narrator.seen(
        "%s pays from %d on, the year after it was admitted"
            .formatted(CITY, found.path("firstFeeYear").intValue()));
  }

  private Optional<JsonNode> member() {
    return named(narrator.look(Call.get("/members?country=KR&q=" + CITY)), item -> item);
  }

  private Optional<JsonNode> openApplication() {
    return Stream.of("SUBMITTED", "DRAFT")
        .map(
            status ->
                narrator.look(
                    Call.get("/membership-applications?limit=200&status=" + status).as(APPLICANT)))
        .flatMap(list -> named(list, item -> item.path("organization")).stream())
        .findFirst();
  }

  private static Optional<JsonNode> named(JsonNode list, UnaryOperator<JsonNode> organization) {
    return StreamSupport.stream(list.path("items").spliterator(), false)
        .filter(item -> organization.apply(item).path("name").asText().equals(CITY))
        .findFirst();
  }

  private ObjectNode application() {
    ObjectNode application = Json.MAPPER.createObjectNode();
    application
        .putObject("organization")
        .put("name", CITY)
        .put("nativeName", "부산광역시")
        .put("type", "CITY")
        .put("country", "KR")
        .put("region", "ASIA")
        .put("population", POPULATION)
        .put("address", "1001 Jungang-daero, Yeonje-gu, Busan, Republic of Korea");
    application
        .putObject("signatory")
        .put("name", "Hong Gil-dong")
        .put("title", "Mayor")
        .put("signedOn", today().toString());
    application
        .putObject("contact")
        .put("name", "Kim Cheol-su")
        .put("email", "smartcity@busan.example")
        .put("phone", "+82 51 000 0000")
        .put("language", "en");
    application.putNull("referredBy");
    return application;
  }

  /** The business day that the services see, whatever the shared clock was set to. */
  private LocalDate today() {
    return clock.now().toLocalDate();
  }
}
