package org.wego.membership;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** What people do with the contacts of a member. */
public final class Contacts {

  public static final String CONTACTS = "/api/v1/members/{id}/contacts";
  public static final String CONTACT = CONTACTS + "/{cid}";

  private static final ObjectMapper JSON = new ObjectMapper();

  private Contacts() {}

  /** A contact with a name in two scripts. */
  public static ObjectNode contact(String type, String name, String email) {
    return JSON.createObjectNode()
        .put("type", type)
        .put("name", name)
        .put("nativeName", "이서연")
        .put("title", "Head of the data office")
        .put("email", email)
        .put("phone", "+82 2 2680 1234")
        .put("language", "ko");
  }

  public static ValidatableResponse add(
      RequestSpecification caller, UUID memberId, ObjectNode contact) {
    return caller
        .contentType("application/json")
        .body(contact.toString())
        .post(CONTACTS, memberId)
        .then();
  }

  public static UUID added(RequestSpecification caller, UUID memberId, ObjectNode contact) {
    return UUID.fromString(add(caller, memberId, contact).statusCode(201).extract().path("id"));
  }

  /** The Secretariat adds somebody whom the member does not have yet, and takes others away. */
  public static UUID add(UUID memberId) {
    Database.execute("DELETE FROM member_contact WHERE name LIKE 'Contact %'");
    return added(
        Callers.secretariat(),
        memberId,
        contact("BILLING", "Contact " + UUID.randomUUID(), "billing@city.example"));
  }

  public static Response read(RequestSpecification caller, UUID memberId, UUID id) {
    return caller.get(CONTACT, memberId, id);
  }

  public static ValidatableResponse change(
      RequestSpecification caller, UUID memberId, UUID id, String patch) {
    return caller
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body(patch)
        .patch(CONTACT, memberId, id)
        .then();
  }

  public static ValidatableResponse verify(RequestSpecification caller, UUID memberId, UUID id) {
    return caller
        .contentType("application/json")
        .body("{\"channel\":\"PHONE\",\"evidence\":\"Rang and asked\"}")
        .post(CONTACT + "/verifications", memberId, id)
        .then();
  }

  /** A file with one contact of the member. */
  public static UUID imported(UUID memberId) {
    return UUID.fromString(
        Callers.secretariat()
            .contentType("text/csv")
            .body("memberId,type,name\n" + memberId + ",TECHNICAL,Contact of a file\n")
            .post("/api/v1/contact-imports")
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  /** The erasure of somebody whom nobody knows. */
  public static UUID erased() {
    return UUID.fromString(
        Callers.secretariat()
            .contentType("application/json")
            .body(
                "{\"email\":\"nobody@city.example\",\"reason\":\"Asked\",\"requestedOn\":\"2026-01-01\"}")
            .post("/api/v1/person-erasures")
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }
}
