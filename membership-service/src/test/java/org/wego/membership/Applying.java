package org.wego.membership;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.wego.platform.testkit.TestClock;

/** The steps of an application, as its people take them. */
public final class Applying {

  public static final String APPLICATIONS = "/api/v1/membership-applications";
  public static final byte[] PDF =
      "%PDF-1.7\nThe signed form.\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

  private static final ObjectMapper JSON = new ObjectMapper();

  private Applying() {}

  public static LocalDate today() {
    return LocalDate.now(TestClock.clock());
  }

  /** A complete application of a city of that name in Korea. */
  public static ObjectNode city(String name) {
    ObjectNode request = JSON.createObjectNode();
    request
        .putObject("organization")
        .put("name", name)
        .put("nativeName", "광명시")
        .put("type", "CITY")
        .put("country", "KR")
        .put("region", "ASIA")
        .put("population", 287_000)
        .put("address", "20 Simin-ro");
    request
        .putObject("signatory")
        .put("name", "Park Seung-won")
        .put("title", "Mayor")
        .put("signedOn", today().minusDays(3).toString());
    request
        .putObject("contact")
        .put("name", "Kim Min-ji")
        .put("email", "smartcity@city.example")
        .put("phone", "+82 2 2680 6114")
        .put("language", "en");
    request.putNull("referredBy");
    return request;
  }

  /** A complete application of an agency of that name in Ghana. */
  public static ObjectNode agency(String name) {
    ObjectNode request = city(name);
    organization(request)
        .put("type", "GOVERNMENT_AGENCY")
        .put("country", "GH")
        .put("region", "AFRICA")
        .putNull("population")
        .putNull("nativeName");
    return request;
  }

  /** The application, naming the member that is said to have brought it in. */
  public static ObjectNode referredBy(UUID referrer, ObjectNode request) {
    return request.put("referredBy", referrer.toString());
  }

  public static ObjectNode organization(ObjectNode request) {
    return (ObjectNode) request.get("organization");
  }

  public static ObjectNode with(ObjectNode request, Consumer<ObjectNode> change) {
    change.accept(request);
    return request;
  }

  public static ValidatableResponse create(RequestSpecification caller, JsonNode request) {
    return caller
        .contentType("application/json")
        .body(request.toString())
        .post(APPLICATIONS)
        .then();
  }

  public static UUID draft(RequestSpecification caller, JsonNode request) {
    return UUID.fromString(create(caller, request).statusCode(201).extract().path("id"));
  }

  public static ValidatableResponse attach(RequestSpecification caller, UUID id, byte[] form) {
    return caller
        .contentType("application/pdf")
        .body(form)
        .put(APPLICATIONS + "/{id}/signed-form", id)
        .then();
  }

  public static ValidatableResponse submit(RequestSpecification caller, UUID id) {
    return caller.post(APPLICATIONS + "/{id}/submission", id).then();
  }

  public static ValidatableResponse submitOn(
      RequestSpecification caller, UUID id, LocalDate submittedOn) {
    return caller
        .contentType("application/json")
        .body("{\"submittedOn\":\"" + submittedOn + "\"}")
        .post(APPLICATIONS + "/{id}/submission", id)
        .then();
  }

  /** A draft with its form, handed in today by the applicant of that name. */
  public static UUID submitted(JsonNode request) {
    UUID id = draft(Callers.applicant(), request);
    attach(Callers.applicant(), id, PDF).statusCode(200);
    submit(Callers.applicant(), id).statusCode(200);
    return id;
  }

  /** A paper application that the Secretariat records with the day of its submission. */
  public static UUID submittedOn(LocalDate day, ObjectNode request) {
    ((ObjectNode) request.get("signatory")).put("signedOn", day.minusDays(1).toString());
    UUID id = draft(Callers.secretariat(), request);
    attach(Callers.secretariat(), id, PDF).statusCode(200);
    submitOn(Callers.secretariat(), id, day).statusCode(200);
    return id;
  }

  public static ObjectNode decision(String outcome, LocalDate day, int inFavour, int against) {
    ObjectNode decision = JSON.createObjectNode();
    decision
        .put("outcome", outcome)
        .put("decidedOn", day.toString())
        .put("reference", "EXCOM-2026-03");
    decision.putObject("votes").put("for", inFavour).put("against", against).put("abstained", 1);
    return decision;
  }

  public static ValidatableResponse decide(UUID id, JsonNode decision) {
    return Callers.secretariat()
        .contentType("application/json")
        .body(decision.toString())
        .post(APPLICATIONS + "/{id}/decision", id)
        .then();
  }

  public static void approve(UUID id) {
    decide(id, decision("APPROVED", today(), 12, 0)).statusCode(200);
  }

  public static ValidatableResponse withdraw(RequestSpecification caller, UUID id) {
    return caller.post(APPLICATIONS + "/{id}/withdrawal", id).then();
  }

  public static ValidatableResponse confirmReferral(UUID id) {
    return Callers.secretariat()
        .contentType("application/json")
        .body("{\"evidence\":\"The city's letter\"}")
        .post(APPLICATIONS + "/{id}/referral/confirmation", id)
        .then();
  }

  public static ValidatableResponse refuseReferral(UUID id) {
    return Callers.secretariat()
        .contentType("application/json")
        .body("{\"reason\":\"The agency knows nothing of it\"}")
        .post(APPLICATIONS + "/{id}/referral/refusal", id)
        .then();
  }

  public static UUID memberOf(UUID applicationId) {
    return UUID.fromString(
        Callers.secretariat()
            .get(APPLICATIONS + "/{id}", applicationId)
            .then()
            .statusCode(200)
            .extract()
            .path("memberId"));
  }

  public static ValidatableResponse memberProfile(UUID memberId) {
    return Callers.anybody().get("/api/v1/members/{id}", memberId).then();
  }
}
