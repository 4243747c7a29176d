package org.wego.journey;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The platform's API through the gateway, as the callers of these tests use it. */
final class Api {

  static final String SECRETARIAT = "secretariat";
  static final String APPLICANT = "applicant";

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final int PAGE = 200;

  private final RunningStack stack;

  Api(RunningStack stack) {
    this.stack = stack;
  }

  RequestSpecification anonymous() {
    return given()
        .spec(
            new RequestSpecBuilder()
                .setBaseUri(stack.gateway())
                .setBasePath("/api/v1")
                .setUrlEncodingEnabled(true)
                .build());
  }

  RequestSpecification as(String user) {
    return withToken(stack.token(user));
  }

  RequestSpecification withToken(String token) {
    return anonymous().header("Authorization", "Bearer " + token);
  }

  /** A file of the organization's own data. */
  String data(String name) {
    Path file = stack.checkout().resolve("data").resolve(name);
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Response importMembers(String csv, boolean dryRun) {
    return as(SECRETARIAT)
        .contentType("text/csv; charset=utf-8")
        .queryParam("dryRun", dryRun)
        .body(csv.getBytes(StandardCharsets.UTF_8))
        .post("/member-imports");
  }

  /** Imports a file of other things than members. */
  ValidatableResponse importCsv(String path, String csv) {
    return as(SECRETARIAT)
        .contentType("text/csv; charset=utf-8")
        .body(csv.getBytes(StandardCharsets.UTF_8))
        .post(path)
        .then();
  }

  /** Imports the roster and the indicators where that was not done yet. */
  void haveRosterAndIndicators() {
    if (count("/members", Map.of()) == 0) {
      importMembers(data("members-2016-03.csv"), false).then().statusCode(201);
    }
    importIndicators().then().statusCode(200);
    await().atMost(SOON).until(() -> count("/billing-accounts", Map.of()) >= 99);
  }

  Response importIndicators() {
    return as(SECRETARIAT)
        .contentType("text/csv; charset=utf-8")
        .body(data("economic-indicators.csv").getBytes(StandardCharsets.UTF_8))
        .post("/economic-indicators/imports");
  }

  /** How many there are in a list. */
  int count(String list, Map<String, ?> filters) {
    return as(SECRETARIAT)
        .queryParams(filters)
        .queryParam("count", true)
        .queryParam("limit", 1)
        .get(list)
        .then()
        .statusCode(200)
        .extract()
        .path("total");
  }

  /** Everything in a list, page after page. */
  List<Map<String, Object>> all(String list, Map<String, ?> filters) {
    List<Map<String, Object>> items = new ArrayList<>();
    String cursor = null;
    do {
      RequestSpecification request = as(SECRETARIAT).queryParams(filters).queryParam("limit", PAGE);
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      JsonPath page = request.get(list).then().statusCode(200).extract().jsonPath();
      items.addAll(page.getList("items"));
      cursor = page.getString("next");
    } while (cursor != null);
    return items;
  }

  /** A draft of the application, by its id. */
  String draft(String user, Application application) {
    return as(user)
        .contentType(ContentType.JSON)
        .body(application.json())
        .post("/membership-applications")
        .then()
        .statusCode(201)
        .body("status", equalTo("DRAFT"))
        .extract()
        .path("id");
  }

  Response attach(String user, String application, String contentType, byte[] form) {
    return as(user)
        .contentType(contentType)
        .body(form)
        .put("/membership-applications/{id}/signed-form", application);
  }

  Response submit(String user, String application) {
    return as(user).post("/membership-applications/{id}/submission", application);
  }

  /** A submitted application, by its id. */
  String apply(String user, Application application) {
    String id = draft(user, application);
    attach(user, id, "application/pdf", Application.SIGNED_FORM).then().statusCode(200);
    submit(user, id).then().statusCode(200);
    return id;
  }

  /** An application that the Secretariat records as submitted on an earlier day, by its id. */
  String applyOnPaper(Application application, LocalDate submittedOn) {
    String id = draft(APPLICANT, application);
    attach(APPLICANT, id, "application/pdf", Application.SIGNED_FORM).then().statusCode(200);
    as(SECRETARIAT)
        .contentType(ContentType.JSON)
        .body(Map.of("submittedOn", submittedOn.toString()))
        .post("/membership-applications/{id}/submission", id)
        .then()
        .statusCode(200);
    return id;
  }

  Response decide(String application, String outcome, int inFavour, int against) {
    return as(SECRETARIAT)
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "outcome",
                outcome,
                "decidedOn",
                Application.today(),
                "reference",
                "EXCOM-2026-03",
                "votes",
                Map.of("for", inFavour, "against", against, "abstained", 1)))
        .post("/membership-applications/{id}/decision", application);
  }

  /** Asks for a fee run and tells its address. */
  String requestRun(int feeYear, boolean dryRun) {
    return as(SECRETARIAT)
        .contentType(ContentType.JSON)
        .body(Map.of("feeYear", feeYear, "dryRun", dryRun))
        .post("/fee-runs")
        .then()
        .statusCode(202)
        .extract()
        .header("Location");
  }

  JsonPath run(String location) {
    return as(SECRETARIAT).basePath("").get(location).then().statusCode(200).extract().jsonPath();
  }

  /** The run once it has ended. */
  JsonPath awaitRun(String location, Duration patience) {
    return await()
        .atMost(patience)
        .until(
            () -> run(location),
            run -> !List.of("QUEUED", "RUNNING").contains(run.getString("state")));
  }

  JsonPath awaitRun(String location) {
    return awaitRun(location, SOON);
  }
}
