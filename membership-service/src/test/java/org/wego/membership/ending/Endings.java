package org.wego.membership.ending;

import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.decide;
import static org.wego.membership.Applying.decision;
import static org.wego.membership.Applying.memberOf;
import static org.wego.membership.Applying.organization;
import static org.wego.membership.Applying.submittedOn;
import static org.wego.membership.Applying.today;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.Callers;

/** Members, and the ways in which they cease to be. */
public final class Endings {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Endings() {}

  /** A city that is an Associate since the day. */
  public static UUID associate(String name, LocalDate since) {
    return memberOf(submittedOn(since, city(name)));
  }

  /** A city that is FULL since the day, and was an Associate for ten days before. */
  public static UUID full(String name, LocalDate since) {
    return admitted(city(name), since);
  }

  /** Any organization, admitted on the day. */
  public static UUID admitted(ObjectNode request, LocalDate since) {
    UUID application = submittedOn(since.minusDays(10), request);
    decide(application, decision("APPROVED", since, 12, 0)).statusCode(200);
    return memberOf(application);
  }

  public static ObjectNode cause(LocalDate effectiveOn) {
    return JSON.createObjectNode()
        .put("effectiveOn", effectiveOn.toString())
        .put("reason", "The council decided so");
  }

  public static ObjectNode exclusion(
      LocalDate effectiveOn, LocalDate decidedOn, int inFavour, int against) {
    ObjectNode request = cause(effectiveOn);
    request
        .putObject("decision")
        .put("decidedOn", decidedOn.toString())
        .put("reference", "EXCOM-2026-07")
        .putObject("votes")
        .put("for", inFavour)
        .put("against", against)
        .put("abstained", 1);
    return request;
  }

  public static ObjectNode merger(UUID successor, LocalDate effectiveOn) {
    return cause(effectiveOn).put("successorId", successor.toString());
  }

  /** A split into Korean cities of those names, the first of them the principal one. */
  public static ObjectNode split(LocalDate effectiveOn, String... names) {
    ObjectNode request = cause(effectiveOn);
    var successors = request.putArray("successors");
    for (String name : names) {
      successors
          .addObject()
          .put("principal", successors.size() == 1)
          .set("organization", organization(city(name)));
    }
    return request;
  }

  public static ValidatableResponse post(
      RequestSpecification caller, UUID member, String kind, JsonNode request) {
    return caller
        .contentType("application/json")
        .body(request.toString())
        .post("/api/v1/members/{id}/" + kind, member)
        .then();
  }

  public static ValidatableResponse withdraw(UUID member, LocalDate day) {
    return post(Callers.secretariat(), member, "withdrawals", cause(day));
  }

  public static ValidatableResponse exclude(UUID member, LocalDate day) {
    return post(Callers.secretariat(), member, "exclusions", exclusion(day, day, 12, 1));
  }

  public static ValidatableResponse merge(UUID member, UUID successor, LocalDate day) {
    return post(Callers.secretariat(), member, "mergers", merger(successor, day));
  }

  /** The profile, without following to another one. */
  public static ValidatableResponse profile(UUID member) {
    return Callers.anybody().redirects().follow(false).get("/api/v1/members/{id}", member).then();
  }

  public static LocalDate daysAgo(int days) {
    return today().minusDays(days);
  }
}
