package org.wego.events.delegation;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.events.testing.Api;
import org.wego.events.testing.Database;
import org.wego.events.testing.Given;
import org.wego.platform.testkit.TestClock;

/** What organizations and organizers do about delegations, by the API. */
public final class Delegating {

  private Delegating() {}

  /** The Assembly, eight weeks before it begins, when registration is open. */
  public static UUID openAssembly() {
    return open(Given.assembly());
  }

  /** Moves the clock to eight weeks before the days of this event. */
  public static UUID open(UUID event) {
    TestClock.moveTo(Instant.parse("2017-05-01T00:00:00Z"));
    Database.execute(
        "UPDATE event SET registration_opens_at = NULL, registration_closes_at = NULL WHERE id = ?",
        event);
    return event;
  }

  /** A person as a request names it. */
  public static Map<String, Object> person(String role, String name) {
    Map<String, Object> person = new LinkedHashMap<>();
    person.put("role", role);
    person.put("name", name);
    person.put("email", name.toLowerCase().replace(' ', '.') + "@city.example");
    return person;
  }

  /** A head and so many delegates less one. */
  public static List<Map<String, Object>> persons(int count) {
    List<Map<String, Object>> persons = new ArrayList<>();
    persons.add(person("HEAD", "Head"));
    for (int i = 1; i < count; i++) {
      persons.add(person("DELEGATE", "Delegate " + i));
    }
    return persons;
  }

  /** A member's delegation. */
  public static Map<String, Object> ofMember(int count) {
    return Map.of("persons", persons(count));
  }

  /** The delegation of an organization that is no member. */
  public static Map<String, Object> of(String organization, String country, int count) {
    return Map.of("organizationName", organization, "country", country, "persons", persons(count));
  }

  public static ValidatableResponse register(
      RequestSpecification caller, UUID event, Map<String, Object> body) {
    return caller
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/events/" + event + "/delegations")
        .then();
  }

  /** The member's delegation, pending. */
  public static UUID registered(UUID member, UUID event, int count) {
    return UUID.fromString(
        register(Api.member(member), event, ofMember(count)).statusCode(201).extract().path("id"));
  }

  /** The member's delegation as it is after the Secretariat has approved it. */
  public static UUID approved(UUID member, UUID event, int count) {
    UUID delegation = registered(member, event, count);
    approve(event, delegation).statusCode(200);
    return delegation;
  }

  public static ValidatableResponse approve(UUID event, UUID delegation) {
    return step(Api.secretariat(), event, delegation, "approval");
  }

  public static ValidatableResponse step(
      RequestSpecification caller, UUID event, UUID delegation, String step) {
    return caller.post(path(event, delegation) + "/" + step).then();
  }

  public static ValidatableResponse withdraw(
      RequestSpecification caller, UUID event, UUID delegation) {
    return caller
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "The council sits in these days"))
        .post(path(event, delegation) + "/withdrawal")
        .then();
  }

  /** Names the persons anew, having seen the delegation as it is. */
  public static ValidatableResponse name(
      RequestSpecification caller, UUID event, UUID delegation, List<Map<String, Object>> persons) {
    long version = Database.number("SELECT version FROM delegation WHERE id = ?", delegation);
    return caller
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("persons", persons))
        .patch(path(event, delegation))
        .then();
  }

  /** The persons of a delegation as a change names them who leaves them as they are. */
  public static List<Map<String, Object>> present(UUID event, UUID delegation) {
    List<Map<String, Object>> persons =
        Api.secretariat().get(path(event, delegation)).then().extract().path("persons");
    persons.forEach(
        person -> person.keySet().removeAll(List.of("approved", "checkedInAt", "erasedAt")));
    return new ArrayList<>(persons);
  }

  public static String path(UUID event, UUID delegation) {
    return "/api/v1/events/" + event + "/delegations/" + delegation;
  }

  public static void capacity(UUID event, Integer capacity) {
    Database.execute("UPDATE event SET capacity = ? WHERE id = ?", capacity, event);
  }
}
