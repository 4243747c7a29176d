package org.wego.journey.kit;

import static io.restassured.RestAssured.given;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * HTTP as it is, for what the client would not send and nobody should: input that is wrong on
 * purpose, tokens that are forged, paths and methods that are not there; and for the pages of
 * operators, which are not of the API. Everything else goes through the client.
 */
public final class RawHttp {

  private final RunningStack stack;

  public RawHttp(RunningStack stack) {
    this.stack = stack;
  }

  public RequestSpecification anonymous() {
    return given()
        .spec(
            new RequestSpecBuilder()
                .setBaseUri(stack.gateway())
                .setBasePath("/api/v1")
                .setUrlEncodingEnabled(true)
                .build());
  }

  public RequestSpecification as(String user) {
    return withToken(stack.token(user));
  }

  public RequestSpecification withToken(String token) {
    return anonymous().header("Authorization", "Bearer " + token);
  }

  public Response importMembers(String csv, boolean dryRun) {
    return as(Api.SECRETARIAT)
        .contentType("text/csv; charset=utf-8")
        .queryParam("dryRun", dryRun)
        .body(csv.getBytes(StandardCharsets.UTF_8))
        .post("/member-imports");
  }

  /** Imports a file of other things than members. */
  public ValidatableResponse importCsv(String path, String csv) {
    return as(Api.SECRETARIAT)
        .contentType("text/csv; charset=utf-8")
        .body(csv.getBytes(StandardCharsets.UTF_8))
        .post(path)
        .then();
  }

  public Response attach(String user, String application, String contentType, byte[] form) {
    return as(user)
        .contentType(contentType)
        .body(form)
        .put("/membership-applications/{id}/signed-form", application);
  }

  public Response submit(String user, String application) {
    return as(user).post("/membership-applications/{id}/submission", application);
  }

  public Response decide(String application, String outcome, int inFavour, int against) {
    return as(Api.SECRETARIAT)
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "outcome",
                outcome,
                "decidedOn",
                NewApplication.today(),
                "reference",
                "EXCOM-2026-03",
                "votes",
                Map.of("for", inFavour, "against", against, "abstained", 1)))
        .post("/membership-applications/{id}/decision", application);
  }
}
