package org.wego.journey;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The organization is governed: its leadership, its committee's ballots, and its members' own. */
@Journey
@Order(2)
class GovernanceIT {

  private static final String SEOUL = "0153c9f8-3424-7aa1-84a6-3585008bcfb0";
  private static final String MERGED = "0193d7a0-0000-7000-8000-000000000001";
  private static final String SUCCESSOR = "0193d7a0-0000-7000-8000-000000000002";
  private static final String CONTACT = "smart.city@hwaseong.example";
  private static final String SEOULS_CONTACT = "protocol@seoul.example";
  private static final int COMMITTEE = 14;
  private static final Duration TO_BE_TOLD = Duration.ofSeconds(30);

  private static Api api;
  private static RunningStack stack;
  private static Keycloak keycloak;
  private static String application;
  private static String member;
  private static String staleContact;

  @BeforeAll
  static void meet(RunningStack running, Api given) {
    stack = running;
    api = given;
    keycloak = new Keycloak(running);
    api.haveRosterAndIndicators();
  }

  @Test
  @Order(1)
  @DisplayName("G2, G4: the leadership of 2014 to 2017 is imported, and once")
  void the_leadership_is_imported_once() {
    api.importCsv("/leadership-imports", api.data("leadership-2014-2017.csv")).statusCode(201);
    api.importCsv("/leadership-imports", api.data("leadership-2014-2017.csv"))
        .statusCode(201)
        .body("created", equalTo(0));

    JsonPath march2016 =
        api.anonymous()
            .queryParams(Map.of("asOf", "2016-03-31", "limit", 200))
            .get("/leadership")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(march2016.getList("items.office", String.class).stream().collect(counted()))
        .isEqualTo(
            Map.of(
                "PRESIDENT_CITY", 1,
                "EXECUTIVE_VICE_PRESIDENT_CITY", 1,
                "VICE_PRESIDENT_CITY", 6,
                "EXECUTIVE_COMMITTEE_MEMBER", COMMITTEE));
    assertThat(march2016.<String>get("items.find { it.office == 'PRESIDENT_CITY' }.memberName"))
        .isEqualTo("Seoul");
  }

  private static Collector<String, ?, Map<String, Integer>> counted() {
    return toMap(Function.identity(), office -> 1, Integer::sum);
  }

  @Test
  @Order(2)
  @DisplayName("G5, M3: of the ballots of 14 cities, cast at once and twice each, 14 count")
  void the_ballots_of_the_committee_cast_at_once_decide_once() {
    application =
        api.applyOnPaper(
            Application.ofCity("Hwaseong", "KR", "ASIA", 640_000).withContactAt(CONTACT),
            LocalDate.parse(Application.today()).minusDays(7));
    api.as(Api.SECRETARIAT)
        .contentType(ContentType.JSON)
        .body(Map.of("procedure", "WRITTEN", "reference", "EXCOM-JOURNEY-1"))
        .post("/membership-applications/{id}/voting", application)
        .then()
        .statusCode(201);
    Map<String, String> tokens =
        voting().getList("electors.name", String.class).stream()
            .map(GovernanceIT::loginOfCommitteeCity)
            .collect(toMap(Function.identity(), keycloak::token));
    assertThat(tokens).hasSize(COMMITTEE);

    List<Response> answers =
        atOnce(
            tokens.values().stream()
                .flatMap(token -> Stream.of(token, token))
                .<Supplier<Response>>map(token -> () -> vote(token, "FOR"))
                .toList());

    List<Response> cast = answers.stream().filter(one -> one.statusCode() == 201).toList();
    assertThat(cast)
        .hasSize(COMMITTEE)
        .extracting(ballot -> ballot.path("memberId"))
        .doesNotHaveDuplicates();
    assertThat(cast)
        .filteredOn(ballot -> ballot.path("outcome") != null)
        .singleElement()
        .satisfies(last -> assertThat(last.<String>path("outcome")).isEqualTo("APPROVED"));
    assertThat(answers)
        .filteredOn(one -> one.statusCode() != 201)
        .allSatisfy(
            refused -> {
              assertThat(refused.statusCode()).isEqualTo(409);
              assertThat(refused.<String>path("code")).isIn("BALLOT_CAST", "VOTING_CLOSED");
            });
    vote(tokens.get("committee-seoul"), "AGAINST")
        .then()
        .statusCode(409)
        .body("code", equalTo("VOTING_CLOSED"))
        .body("rule", equalTo("G5"));
  }

  private static Response vote(String token, String choice) {
    return api.withToken(token)
        .header("Idempotency-Key", UUID.randomUUID())
        .contentType(ContentType.JSON)
        .body(Map.of("choice", choice))
        .post("/membership-applications/{id}/ballots", application);
  }

  private static JsonPath voting() {
    return api.as(Api.SECRETARIAT)
        .get("/membership-applications/{id}/voting", application)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static String loginOfCommitteeCity(String name) {
    return "committee-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
  }

  @Test
  @Order(3)
  @DisplayName("G5, M3: the register has the one decision, and the city is FULL by it")
  void the_ballots_are_one_decision_in_the_register() {
    JsonPath voting = voting();
    assertThat(voting.getString("status")).isEqualTo("DECIDED");
    assertThat(voting.getMap("tally"))
        .isEqualTo(Map.of("for", COMMITTEE, "against", 0, "abstained", 0));
    member =
        api.as(Api.APPLICANT)
            .get("/membership-applications/{id}", application)
            .then()
            .statusCode(200)
            .body("status", equalTo("APPROVED"))
            .extract()
            .path("memberId");

    api.as(Api.SECRETARIAT)
        .queryParam("memberId", member)
        .get("/committee-decisions")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].applicationId", equalTo(application))
        .body("items[0].reference", equalTo("EXCOM-JOURNEY-1"))
        .body("items[0].votes.for", equalTo(COMMITTEE));
    api.anonymous().get("/members/{id}", member).then().body("category", equalTo("FULL"));
  }

  @Test
  @Order(4)
  @DisplayName("N1, M14: the city is told once of each step, and its invitation is for it alone")
  void the_invitation_in_the_mail_lets_a_login_act_for_the_city() {
    api.as(Api.APPLICANT).get("/members/{id}/contacts", member).then().statusCode(403);
    await()
        .atMost(TO_BE_TOLD)
        .untilAsserted(
            () ->
                messages()
                    .body("items", hasSize(4))
                    .body("items.state", everyItem(equalTo("SENT"))));
    messages()
        .body(
            "items.kind",
            hasItems(
                "application-received", "application-decided", "welcome", "account-invitation"));

    String code =
        codeOf(new Mails(stack).one(CONTACT, "You are invited to act for Hwaseong at WeGO"));
    messages().body(not(containsString(code)));
    accept("not-" + code.substring(4)).then().statusCode(422);
    accept(code).then().statusCode(200).body("memberId", equalTo(member));
    accept(code).then().statusCode(409).body("code", equalTo("INVITATION_USED"));
  }

  private static Response accept(String code) {
    return api.as(Api.APPLICANT)
        .contentType(ContentType.JSON)
        .body(Map.of("token", code))
        .post("/account-invitations/acceptance");
  }

  private static ValidatableResponse messages() {
    return api.as(Api.SECRETARIAT)
        .queryParam("recipient", CONTACT)
        .get("/membership-messages")
        .then()
        .statusCode(200);
  }

  private static String codeOf(String invitation) {
    Matcher line = Pattern.compile("(?m)^[A-Za-z0-9_-]{20,}$").matcher(invitation);
    assertThat(line.find()).as("a code in %s", invitation).isTrue();
    return line.group();
  }

  @Test
  @Order(5)
  @DisplayName("M14: a bound login reads its own member's contacts and nobody else's")
  void a_bound_login_reads_its_own_members_contacts_and_nobody_elses() {
    api.as(Api.APPLICANT)
        .get("/accounts/me")
        .then()
        .statusCode(200)
        .body("by", equalTo("BINDING"))
        .body("memberId", equalTo(member));
    api.as(Api.APPLICANT)
        .get("/members/{id}/contacts", member)
        .then()
        .statusCode(200)
        .body("items.email", hasItem(CONTACT));
    api.as(Api.APPLICANT).get("/members/{id}/contacts", SEOUL).then().statusCode(404);
    api.as(Api.APPLICANT).get("/members/{id}/data-export", SEOUL).then().statusCode(404);
    api.as("member-seoul").get("/members/{id}/contacts", member).then().statusCode(404);
  }

  @Test
  @Order(6)
  @DisplayName("M10: a member finds its stale contact right, and it is current")
  void a_member_verifies_its_stale_contact() {
    api.importCsv(
            "/contact-imports",
            """
            memberId,type,name,email,language,verifiedAt
            %s,ADMINISTRATIVE,Lee Ji-won,%s,ko,%s
            """
                .formatted(
                    SEOUL, SEOULS_CONTACT, LocalDate.parse(Application.today()).minusYears(3)))
        .statusCode(201);
    assertThat(seoulsContact()).containsEntry("stale", true);
    staleContact = (String) seoulsContact().get("id");
    api.as("office-asia")
        .queryParam("limit", 200)
        .get("/stale-contacts")
        .then()
        .statusCode(200)
        .body("items.memberId", hasItem(SEOUL))
        .body("items.region.unique()", equalTo(List.of("ASIA")));

    verify("member-frankfurt").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    assertThat(seoulsContact()).containsEntry("stale", true);
    verify("member-seoul").then().statusCode(200).body("stale", equalTo(false));

    assertThat(seoulsContact()).containsEntry("stale", false);
  }

  private static Response verify(String user) {
    return api.as(user)
        .contentType(ContentType.JSON)
        .body(Map.of("evidence", "Asked the city's protocol office"))
        .post("/members/{id}/contacts/{cid}/verifications", SEOUL, staleContact);
  }

  private static Map<String, Object> seoulsContact() {
    return api.as("member-seoul")
        .get("/members/{id}/contacts", SEOUL)
        .then()
        .statusCode(200)
        .extract()
        .path("items.find { it.email == '%s' }".formatted(SEOULS_CONTACT));
  }

  @Test
  @Order(7)
  @DisplayName("M11: the partner's system asks whether a member may use CeDS")
  void the_partners_system_asks_for_a_benefit() {
    String token = keycloak.ofClient("ceds-platform", "ceds-platform");

    api.withToken(token)
        .get("/members/{id}/benefits/CEDS", SEOUL)
        .then()
        .statusCode(200)
        .body("entitled", equalTo(true))
        .body("category", equalTo("FULL"))
        .body("reason", notNullValue());
    api.as("partner-ceds")
        .get("/members/{id}/benefits/CEDS", member)
        .then()
        .statusCode(200)
        .body("entitled", equalTo(true));
    api.withToken(token).get("/members/{id}/contacts", SEOUL).then().statusCode(403);
  }

  @Test
  @Order(8)
  void of_two_secretaries_who_edit_one_profile_one_is_told_to_read_again() {
    importNeighbours();
    String version =
        api.as(Api.SECRETARIAT).get("/members/{id}", SUCCESSOR).then().extract().header("ETag");

    List<Response> answers =
        atOnce(
            List.of(
                () -> patch(SUCCESSOR, version, "{\"population\":410000}"),
                () -> patch(SUCCESSOR, version, "{\"population\":420000}")));

    assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
    assertThat(answers)
        .filteredOn(one -> one.statusCode() == 412)
        .singleElement()
        .satisfies(stale -> assertThat(stale.<String>path("code")).isEqualTo("VERSION_STALE"));
    int kept =
        answers.stream()
            .filter(one -> one.statusCode() == 200)
            .findFirst()
            .orElseThrow()
            .path("population");
    api.anonymous().get("/members/{id}", SUCCESSOR).then().body("population", equalTo(kept));
  }

  /** Two neighbours, members for long enough that one can be asked for as of an earlier day. */
  private static void importNeighbours() {
    api.importMembers(
            """
            id,name,organizationType,category,since,founding,region,country,population
            %s,Oldborough,CITY,FULL,2024-01-15,false,EUROPE,GB,150000
            %s,Newborough,CITY,FULL,2024-02-15,false,EUROPE,GB,400000
            """
                .formatted(MERGED, SUCCESSOR),
            false)
        .then()
        .statusCode(201);
  }

  private static Response patch(String id, String version, String body) {
    return api.as(Api.SECRETARIAT)
        .header("If-Match", version)
        .contentType("application/merge-patch+json")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .patch("/members/{id}", id);
  }

  @Test
  @Order(9)
  @DisplayName("M9: a merged member's address leads to its successor, and to itself before")
  void a_merged_members_address_leads_to_its_successor() {
    api.as(Api.SECRETARIAT)
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "successorId",
                SUCCESSOR,
                "effectiveOn",
                Application.today(),
                "reason",
                "Incorporated by law"))
        .post("/members/{id}/mergers", MERGED)
        .then()
        .statusCode(201)
        .body("kind", equalTo("MERGER"))
        .body("successorId", equalTo(SUCCESSOR));

    String location =
        api.anonymous()
            .redirects()
            .follow(false)
            .get("/members/{id}", MERGED)
            .then()
            .statusCode(308)
            .extract()
            .header("Location");
    URI there = stack.gateway().resolve(location);
    assertThat(there.getAuthority()).isEqualTo(stack.gateway().getAuthority());
    given()
        .get(there)
        .then()
        .statusCode(200)
        .body("id", equalTo(SUCCESSOR))
        .body("predecessors.id", contains(MERGED));
    api.anonymous()
        .redirects()
        .follow(false)
        .queryParam("asOf", LocalDate.parse(Application.today()).minusDays(1).toString())
        .get("/members/{id}", MERGED)
        .then()
        .statusCode(200)
        .body("id", equalTo(MERGED))
        .body("name", equalTo("Oldborough"))
        .body("category", equalTo("FULL"));
    await()
        .untilAsserted(
            () ->
                api.as(Api.SECRETARIAT)
                    .get("/billing-accounts/{id}", MERGED)
                    .then()
                    .statusCode(200)
                    .body("category", nullValue()));
  }

  @Test
  @Order(10)
  @DisplayName("M10: Seoul's five responsibilities of 2016, its fee with the invoice as evidence")
  void seouls_responsibilities_of_2016() {
    api.awaitRun(api.requestRun(2016, false));
    await()
        .untilAsserted(
            () ->
                api.as("member-seoul")
                    .queryParam("year", 2016)
                    .get("/members/{id}/responsibilities", SEOUL)
                    .then()
                    .statusCode(200)
                    .body("year", equalTo(2016))
                    .body(
                        "responsibilities.code",
                        contains(
                            "PARTICIPATION",
                            "GOOD_PRACTICES",
                            "ANNUAL_FEE",
                            "CONTACTS",
                            "PROMOTION"))
                    .body("responsibilities.reason", everyItem(notNullValue()))
                    .body(
                        "responsibilities.find { it.code == 'ANNUAL_FEE' }.evidence.reference",
                        hasItem(startsWith("WEGO-2016-"))));
    api.as("member-frankfurt")
        .queryParam("year", 2016)
        .get("/members/{id}/responsibilities", SEOUL)
        .then()
        .statusCode(404);
  }

  @Test
  @Order(11)
  @DisplayName("M9, M14, M11: an excluded member's login loses at once what it had")
  void an_excluded_members_login_loses_what_it_had() {
    api.as(Api.SECRETARIAT)
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "effectiveOn",
                Application.today(),
                "reason",
                "For the journey",
                "decision",
                Map.of(
                    "decidedOn",
                    Application.today(),
                    "reference",
                    "EXCOM-JOURNEY-2",
                    "votes",
                    Map.of("for", 11, "against", 1, "abstained", 2))))
        .post("/members/{id}/exclusions", member)
        .then()
        .statusCode(201)
        .body("kind", equalTo("EXCLUSION"));

    api.as(Api.APPLICANT).get("/members/{id}/contacts", member).then().statusCode(403);
    api.as(Api.APPLICANT)
        .get("/accounts/me")
        .then()
        .statusCode(200)
        .body("by", equalTo("NOTHING"))
        .body("memberId", nullValue());
    api.as("partner-ceds")
        .get("/members/{id}/benefits/CEDS", member)
        .then()
        .statusCode(200)
        .body("entitled", equalTo(false))
        .body("category", nullValue());
  }

  @Test
  @Order(12)
  @DisplayName("M13: a person is erased everywhere, and the city's record stays")
  void a_person_is_erased_and_the_citys_record_stays() {
    api.as(Api.SECRETARIAT)
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "email",
                CONTACT,
                "reason",
                "Asked by letter, left the city's service",
                "requestedOn",
                Application.today()))
        .post("/person-erasures")
        .then()
        .statusCode(201)
        .body("emailSha256", notNullValue());

    messages().body("items", hasSize(0));
    for (String path :
        List.of(
            "/members/" + member + "/contacts",
            "/members/" + member + "/data-export",
            "/members/" + member + "/history",
            "/membership-applications/" + application,
            "/membership-messages",
            "/person-erasures")) {
      assertThat(api.as(Api.SECRETARIAT).get(path).then().statusCode(200).extract().asString())
          .as(path)
          .doesNotContain(CONTACT);
    }
    api.anonymous()
        .get("/members/{id}", member)
        .then()
        .statusCode(200)
        .body("name", equalTo("Hwaseong"))
        .body("category", nullValue())
        .body("ended.by", equalTo("EXCLUSION"));
  }

  /** Sends them all at the same time and waits for the answers. */
  private static List<Response> atOnce(List<Supplier<Response>> requests) {
    ExecutorService threads = Executors.newFixedThreadPool(requests.size());
    try {
      List<CompletableFuture<Response>> answers = new ArrayList<>();
      requests.forEach(one -> answers.add(CompletableFuture.supplyAsync(one, threads)));
      return answers.stream().map(CompletableFuture::join).toList();
    } finally {
      threads.shutdown();
    }
  }
}
