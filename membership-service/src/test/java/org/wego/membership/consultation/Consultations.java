package org.wego.membership.consultation;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.wego.membership.Callers;

/** Consultation requests, and files of them. */
public final class Consultations {

  static final String REQUESTS = "/api/v1/consultation-requests";

  private Consultations() {}

  /** A request that the Secretariat made for a member. */
  public static UUID requested(UUID member) {
    return UUID.fromString(
        request(Callers.secretariat(), member).statusCode(201).extract().path("id"));
  }

  static ValidatableResponse request(RequestSpecification caller, UUID member) {
    Map<String, Object> order = new HashMap<>();
    order.put("memberId", member == null ? null : member.toString());
    order.put("kind", "FEASIBILITY_STUDY");
    order.put("subject", "Civic Participation System");
    return caller.contentType("application/json").body(order).post(REQUESTS).then();
  }

  public static ValidatableResponse send(String rows, boolean dryRun) {
    return Callers.secretariat()
        .contentType("text/csv")
        .body(("member,country,kind,year,subject\n" + rows).getBytes(StandardCharsets.UTF_8))
        .queryParam("dryRun", dryRun)
        .post("/api/v1/consultation-request-imports")
        .then();
  }
}
