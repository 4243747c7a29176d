package org.wego.awards.testing;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import org.wego.awards.edition.Phase;

/** Entering for an award, as its callers do it. */
public final class Entering {

  public static final String ENTRIES = "/api/v1/award-entries";
  public static final byte[] PDF = "%PDF-1.7 a letter".getBytes(StandardCharsets.US_ASCII);

  /** All that an entry needs, but its edition and who enters. */
  public static final String COMPLETE =
      """
      "category": "OPEN_CITY", "title": "One counter for all permits",
      "summary": "In short", "description": "At length",
      "contact": {"name": "Lan", "email": "lan@hue.example", "language": "en"},
      "authorization": {"signedBy": "Minh", "title": "Mayor", "signedOn": "2026-01-05"},
      "inEditionLanguage": true
      """;

  private Entering() {}

  /** A city in JSON. */
  public static String city(String name, String country) {
    return """
        "city": {"name": "%s", "organizationType": "CITY", "country": "%s"}
        """
        .formatted(name, country);
  }

  /**
   * Begins an entry.
   *
   * @param parts further members of the body, {@code null} for none
   */
  public static ValidatableResponse draft(RequestSpecification caller, UUID edition, String parts) {
    String more = parts == null ? "" : ", " + parts;
    return caller
        .contentType(ContentType.JSON)
        .body("{\"editionId\": \"%s\"%s}".formatted(edition, more))
        .post(ENTRIES)
        .then();
  }

  /** The id of a complete draft with the city's authorization, ready to be submitted. */
  public static UUID ready(Supplier<RequestSpecification> caller, UUID edition, String city) {
    String parts = city == null ? COMPLETE : COMPLETE + ", " + city;
    String id = draft(caller.get(), edition, parts).statusCode(201).extract().path("id");
    attach(caller.get(), UUID.fromString(id), "AUTHORIZATION", PDF).statusCode(201);
    return UUID.fromString(id);
  }

  public static ValidatableResponse attach(
      RequestSpecification caller, UUID entry, String kind, byte[] content) {
    return caller
        .contentType("application/pdf")
        .body(content)
        .queryParam("kind", kind)
        .post(ENTRIES + "/{id}/attachments", entry)
        .then();
  }

  public static ValidatableResponse submit(RequestSpecification caller, UUID entry) {
    return caller.post(ENTRIES + "/{id}/submission", entry).then();
  }

  public static ValidatableResponse withdraw(RequestSpecification caller, UUID entry) {
    return caller
        .contentType(ContentType.JSON)
        .body("{\"reason\": \"The project has ended\"}")
        .post(ENTRIES + "/{id}/withdrawal", entry)
        .then();
  }

  public static ValidatableResponse get(RequestSpecification caller, UUID entry) {
    return caller.get(ENTRIES + "/{id}", entry).then();
  }

  /** An edition whose call is open until tomorrow. */
  public static UUID openEdition() {
    return Given.edition(2026, Phase.CALL_OPEN);
  }
}
