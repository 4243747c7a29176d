package org.wego.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.client.fees.EconomicIndicatorsApi.APIListEconomicIndicatorsRequest;
import org.wego.client.membership.CommitteeDecisionsApi.APIListCommitteeDecisionsRequest;
import org.wego.client.membership.HistoryApi.APIListChangesRequest;
import org.wego.client.membership.MembershipApplicationsApi.APIListApplicationsRequest;
import org.wego.journey.kit.Api;
import org.wego.journey.kit.Caller;
import org.wego.journey.kit.NewApplication;
import org.wego.journey.kit.RawHttp;
import org.wego.journey.kit.RunningStack;

/** Bad input is answered with all that is wrong with it, and changes nothing. */
@Journey
@Order(4)
class BadInputIT {

  private static final String FRANKFURT = "0153c9f8-3449-785d-b907-6b9ea1124801";
  private static final NewApplication CITY =
      NewApplication.ofCity("Unlucky City", "FR", "EUROPE", 300_000);

  private static Api api;
  private static RawHttp raw;
  private static String draft;

  private Map<String, Long> before;

  @BeforeAll
  static void meet(RunningStack stack, Api given) {
    api = given;
    raw = new RawHttp(stack);
    api.haveRosterAndIndicators();
    draft =
        api.draft(Api.APPLICANT, NewApplication.ofCity("Drafted City", "FR", "EUROPE", 100_000))
            .toString();
  }

  @BeforeEach
  void count() {
    before = counts();
  }

  @AfterEach
  void nothing_has_changed() {
    assertThat(counts()).as("what there is").isEqualTo(before);
  }

  private static Map<String, Long> counts() {
    Caller reader = api.secretariat();
    return Map.of(
        "applications",
        reader
            .applications()
            .listApplications(APIListApplicationsRequest.newBuilder().count(true).limit(1).build())
            .getTotal(),
        "members",
        api.memberCount(),
        "decisions",
        reader
            .decisions()
            .listCommitteeDecisions(
                APIListCommitteeDecisionsRequest.newBuilder().count(true).limit(1).build())
            .getTotal(),
        "changes",
        reader
            .history()
            .listChanges(APIListChangesRequest.newBuilder().count(true).limit(1).build())
            .getTotal(),
        "indicators",
        reader
            .indicators()
            .listEconomicIndicators(
                APIListEconomicIndicatorsRequest.newBuilder().count(true).limit(1).build())
            .getTotal(),
        "invoices",
        api.invoiceCount(null));
  }

  private static Response draft(Object body) {
    return raw.as(Api.APPLICANT)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/membership-applications");
  }

  private static ValidatableResponse invalid(Response response) {
    return problem(response, 400).body("code", equalTo("INVALID_INPUT"));
  }

  private static ValidatableResponse problem(Response response, int status) {
    return response
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status))
        .body("type", matchesPattern("urn:wego:problem:[A-Z_]+"))
        .body("traceId", matchesPattern("[0-9a-f]{32}"));
  }

  @Test
  void unknown_fields_are_refused_wherever_they_are() {
    Map<String, Object> body = CITY.with("mayor", "someone").json();
    body.put("surprise", 1);

    invalid(draft(body))
        .body("errors.pointer", hasItems("/surprise", "/organization/mayor"))
        .body("errors.code", everyItem(equalTo("UNKNOWN_FIELD")));
  }

  @Test
  void ten_thousand_letters_are_too_many() {
    invalid(draft(CITY.with("name", "a".repeat(10_000)).json()))
        .body("errors.pointer", equalTo(List.of("/organization/name")))
        .body("errors.code", equalTo(List.of("TOO_LONG")));
  }

  @Test
  void everything_wrong_is_told_at_once() {
    Map<String, Object> body =
        CITY.with("name", 5)
            .with("type", "VILLAGE")
            .with("population", "many")
            .with("country", "Korea")
            .with("region", "")
            .json();
    body.put("signatory", Map.of("name", "A", "title", "Mayor", "signedOn", "2026-02-30"));
    body.put("referredBy", "nobody");

    invalid(draft(body))
        .body("errors.find { it.pointer == '/organization/name' }.code", equalTo("WRONG_TYPE"))
        .body("errors.find { it.pointer == '/organization/type' }.code", equalTo("UNKNOWN_VALUE"))
        .body(
            "errors.find { it.pointer == '/organization/population' }.code", equalTo("WRONG_TYPE"))
        .body("errors.find { it.pointer == '/organization/country' }.code", equalTo("COUNTRY_CODE"))
        .body("errors.find { it.pointer == '/organization/region' }.code", equalTo("UNKNOWN_VALUE"))
        .body("errors.find { it.pointer == '/signatory/signedOn' }.code", equalTo("INVALID_FORMAT"))
        .body("errors.find { it.pointer == '/referredBy' }.code", equalTo("INVALID_FORMAT"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"organization\":", "[]]", "name=city", "\u0000"})
  void what_is_not_json_is_refused(String body) {
    problem(draft(body), 400).body("code", equalTo("MALFORMED_JSON"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "5", "\"city\"", "null", "true"})
  void json_of_another_shape_is_refused(String body) {
    problem(draft(body), 400);
  }

  @ParameterizedTest
  @CsvSource({
    "/members, limit, 0",
    "/members, limit, many",
    "/members, category, GOLD",
    "/members, asOf, 2016-02-30",
    "/members, colour, red",
    "/members, cursor, nonsense",
    "/member-statistics, asOf, yesterday",
    "/fee-quotes, population, -1",
    "/fee-quotes, organizationType, VILLAGE"
  })
  void a_parameter_that_cannot_be_is_refused(String path, String name, String value) {
    problem(raw.anonymous().queryParam(name, value).get(path), 400);
  }

  @Test
  void an_id_that_is_none_is_not_found() {
    problem(raw.anonymous().get("/members/nonsense"), 404).body("code", equalTo("NOT_FOUND"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Seoul", "SEOUL", "séoul", " S É o u l ", "SEOUL."})
  @DisplayName("M8: a member's name in other case, accents and marks is its name")
  void a_duplicate_is_found_however_it_is_written(String name) {
    problem(draft(NewApplication.ofCity(name, "KR", "ASIA", 9_900_000).json()), 409)
        .body("code", equalTo("MEMBER_DUPLICATE"))
        .body("rule", equalTo("M8"));
  }

  @Test
  @DisplayName("M8: one open application of an organization")
  void a_second_application_of_one_city_is_refused() {
    problem(draft(NewApplication.ofCity("DRAFTED  CITY", "FR", "EUROPE", 1).json()), 409)
        .body("code", equalTo("APPLICATION_DUPLICATE"))
        .body("rule", equalTo("M8"));
  }

  @Test
  @DisplayName("M1: a city cannot ask for Friendship")
  void a_city_asking_for_friendship_is_refused() {
    Map<String, Object> body = CITY.json();
    body.put("requestedCategory", "FRIENDSHIP");

    problem(draft(body), 422)
        .body("code", equalTo("CATEGORY_NOT_ALLOWED"))
        .body("rule", equalTo("M1"))
        .body("errors.pointer", hasItem("/requestedCategory"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/pdf", "image/png", "application/octet-stream"})
  @DisplayName("M2: the bytes decide what a signed form is")
  void an_executable_as_signed_form_is_refused(String contentType) {
    byte[] elf = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 62, 0};
    problem(raw.attach(Api.APPLICANT, draft, contentType, elf), 415)
        .body("code", equalTo("SIGNED_FORM_TYPE"))
        .body("rule", equalTo("M2"));
    raw.as(Api.APPLICANT)
        .get("/membership-applications/{id}", draft)
        .then()
        .body("signedForm", equalTo(null));
  }

  @Test
  @DisplayName("M2: a signed form has at most 10 MB, and the gateway does not fail over it")
  void a_signed_form_that_is_too_large_is_refused() {
    byte[] large = new byte[10 * 1024 * 1024 + 1];
    System.arraycopy(NewApplication.SIGNED_FORM, 0, large, 0, NewApplication.SIGNED_FORM.length);
    problem(raw.attach(Api.APPLICANT, draft, "application/pdf", large), 413)
        .body("code", equalTo("SIGNED_FORM_TOO_LARGE"));
    problem(raw.attach(Api.APPLICANT, draft, "application/pdf", new byte[30_000_000]), 413)
        .body("code", equalTo("BODY_TOO_LARGE"));
  }

  @Test
  @DisplayName("M2: what is not complete is not submitted")
  void an_application_without_its_form_is_not_submitted() {
    problem(raw.submit(Api.APPLICANT, draft), 422)
        .body("code", equalTo("APPLICATION_INCOMPLETE"))
        .body("rule", equalTo("M2"));
  }

  @Test
  @DisplayName("M3: what is not submitted is not decided")
  void a_draft_is_not_decided() {
    problem(raw.decide(draft, "APPROVED", 12, 0), 409)
        .body("code", equalTo("APPLICATION_NOT_SUBMITTED"));
  }

  @Test
  void a_roster_with_bad_rows_names_each_and_imports_none() {
    String csv =
        """
        id,name,organizationType,category,since,founding,region,country,population
        0193c9f8-3400-79c4-9e07-000000000001,Good City,CITY,FULL,2014-01-01,false,ASIA,KR,100
        not-an-id,Bad Id,CITY,FULL,2014-01-01,false,ASIA,KR,100
        0193c9f8-3400-79c4-9e07-000000000002,,CITY,FULL,2014-01-01,false,ASIA,KR,100
        0193c9f8-3400-79c4-9e07-000000000003,Bad Type,VILLAGE,FULL,2014-01-01,false,ASIA,KR,100
        0193c9f8-3400-79c4-9e07-000000000004,Bad Date,CITY,FULL,2014-02-30,false,ASIA,KR,100
        0193c9f8-3400-79c4-9e07-000000000005,Bad Region,CITY,FULL,2014-01-01,false,MOON,KR,100
        0193c9f8-3400-79c4-9e07-000000000006,Bad Number,CITY,FULL,2014-01-01,false,ASIA,KR,many
        0193c9f8-3400-79c4-9e07-000000000007,Wrong Category,CITY,FRIENDSHIP,2015-01-01,false,ASIA,KR,1
        """;
    problem(raw.importMembers(csv, false), 422)
        .body("code", equalTo("IMPORT_REJECTED"))
        .body(
            "errors.pointer",
            hasItems(
                "/rows/3/id",
                "/rows/4/name",
                "/rows/5/organizationType",
                "/rows/6/since",
                "/rows/7/region",
                "/rows/8/population",
                "/rows/9/category"))
        .body("errors.pointer", not(hasItem(matchesPattern("/rows/2/.*"))));
  }

  @Test
  @DisplayName("G2: a leadership with bad rows names each and imports none")
  void a_leadership_with_bad_rows_names_each_and_imports_none() {
    String csv =
        """
        office,member,from,to
        VICE_PRESIDENT_CITY,Frankfurt,2014-11-06,
        VICE_PRESIDENT_CITY,Atlantis,2014-11-06,
        TREASURER,Jakarta,2014-11-06,
        VICE_PRESIDENT_CITY,Chengdu,yesterday,
        """;
    problem(raw.importCsv("/leadership-imports", csv).extract().response(), 422)
        .body("code", equalTo("IMPORT_REJECTED"))
        .body("errors.pointer", hasItems("/rows/3/member", "/rows/4/office", "/rows/5/from"))
        .body("errors.pointer", not(hasItem(matchesPattern("/rows/2/.*"))));
  }

  @Test
  @DisplayName("M13: contacts with bad rows are each named, and none is imported")
  void contacts_with_bad_rows_name_each_and_import_none() {
    String csv =
        """
        memberId,type,name,email,language,verifiedAt
        0153c9f8-3449-785d-b907-6b9ea1124801,BILLING,Good Contact,good@city.example,de,2026-01-01
        0153c9f8-3449-785d-b907-6b9ea1124801,MAYOR,,good at city,German_1,2999-01-01
        """;
    problem(raw.importCsv("/contact-imports", csv).extract().response(), 422)
        .body("code", equalTo("IMPORT_REJECTED"))
        .body(
            "errors.pointer",
            hasItems(
                "/rows/3/type",
                "/rows/3/name",
                "/rows/3/email",
                "/rows/3/language",
                "/rows/3/verifiedAt"))
        .body("errors.pointer", not(hasItem(matchesPattern("/rows/2/.*"))));
  }

  @Test
  void a_profile_is_not_changed_unread_or_into_what_cannot_be() {
    problem(patchFrankfurt(null, "{\"population\":1}"), 428)
        .body("code", equalTo("IF_MATCH_REQUIRED"));
    problem(patchFrankfurt("\"999-stale\"", "{\"population\":1}"), 412)
        .body("code", equalTo("VERSION_STALE"));
    String version =
        raw.anonymous().get("/members/{id}", FRANKFURT).then().extract().header("ETag");
    invalid(patchFrankfurt(version, "{\"population\":-1,\"region\":null,\"mayor\":\"A\"}"))
        .body("errors.pointer", hasItem("/mayor"));
    invalid(patchFrankfurt(version, "{\"population\":-1,\"region\":null}"))
        .body("errors.pointer", hasItems("/population", "/region"));
  }

  private static Response patchFrankfurt(String version, String body) {
    RequestSpecification request = raw.as(Api.SECRETARIAT);
    if (version != null) {
      request.header("If-Match", version);
    }
    return request
        .contentType("application/merge-patch+json")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .patch("/members/{id}", FRANKFURT);
  }

  @Test
  @DisplayName("G5: there is no vote on a draft, and no ballot without a key to repeat it by")
  void there_is_no_vote_on_a_draft() {
    problem(
            raw.as(Api.SECRETARIAT)
                .contentType(ContentType.JSON)
                .body(Map.of("procedure", "WRITTEN"))
                .post("/membership-applications/{id}/voting", draft),
            409)
        .body("code", equalTo("APPLICATION_NOT_SUBMITTED"));
    problem(
            raw.as("committee-seoul")
                .contentType(ContentType.JSON)
                .body(Map.of("choice", "FOR"))
                .post("/membership-applications/{id}/ballots", draft),
            400)
        .body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
  }

  @Test
  @DisplayName("M9, G5: nobody is excluded tomorrow, or by votes that do not carry it")
  void an_exclusion_that_cannot_be_is_refused() {
    String tomorrow = LocalDate.parse(NewApplication.today()).plusDays(1).toString();
    problem(exclude(tomorrow, 11, 1), 422).body("errors.pointer", hasItem("/effectiveOn"));
    problem(exclude(NewApplication.today(), 1, 11), 422)
        .body("code", equalTo("OUTCOME_NOT_CARRIED"))
        .body("rule", equalTo("G5"));
  }

  private static Response exclude(String day, int inFavour, int against) {
    return raw.as(Api.SECRETARIAT)
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "effectiveOn",
                day,
                "reason",
                "None",
                "decision",
                Map.of(
                    "decidedOn",
                    NewApplication.today(),
                    "reference",
                    "EXCOM-BAD",
                    "votes",
                    Map.of("for", inFavour, "against", against, "abstained", 0))))
        .post("/members/{id}/exclusions", FRANKFURT);
  }

  @Test
  @DisplayName("M13: a wish to be forgotten names somebody, and its reason nobody")
  void an_erasure_of_nobody_is_refused() {
    invalid(erase(Map.of("reason", "Asked", "requestedOn", NewApplication.today())))
        .body("errors.pointer", hasItem("/email"));
    problem(
            erase(
                Map.of(
                    "email",
                    "nobody@city.example",
                    "reason",
                    "nobody@city.example has asked",
                    "requestedOn",
                    NewApplication.today())),
            422)
        .body("code", equalTo("ERASURE_REQUEST_INVALID"));
  }

  private static Response erase(Map<String, ?> body) {
    return raw.as(Api.SECRETARIAT)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/person-erasures");
  }

  @Test
  void an_indicator_file_with_bad_rows_names_each_and_imports_none() {
    String csv =
        """
        country,year,gdp_per_capita_ppp_usd
        KR,2031,1000.00
        Korea,2031,1000.00
        KR,next,1000.00
        KR,2032,-5
        """;
    invalid(
            raw.as(Api.SECRETARIAT)
                .contentType("text/csv; charset=utf-8")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/economic-indicators/imports"))
        .body("errors.pointer", hasItem(matchesPattern("/rows/3/.*")))
        .body("errors.pointer", hasItem(matchesPattern("/rows/4/.*")))
        .body("errors.pointer", hasItem(matchesPattern("/rows/5/.*")))
        .body("errors.pointer", not(hasItem(matchesPattern("/rows/2/.*"))));
  }

  @Test
  void a_media_type_that_is_not_taken_is_refused() {
    problem(
            raw.as(Api.APPLICANT)
                .contentType("application/xml")
                .body("<a/>")
                .post("/membership-applications"),
            415)
        .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    problem(
            raw.as(Api.SECRETARIAT)
                .contentType("application/json")
                .body("{}")
                .post("/member-imports"),
            415)
        .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
  }

  @Test
  void a_method_that_is_not_taken_is_refused() {
    problem(raw.as(Api.SECRETARIAT).delete("/members"), 405)
        .body("code", equalTo("METHOD_NOT_ALLOWED"));
  }
}
