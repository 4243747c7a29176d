package org.wego.membership.partner;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.wego.membership.Callers;

/** Partners, and files of them. */
public final class PartnerFiles {

  public static final String PARTNERS = "/api/v1/partners";
  static final String HEADER = "name,abbreviation,memorandumSigned,scope,validUntil\n";

  private PartnerFiles() {}

  public static UUID registered(String name) {
    return UUID.fromString(register(Map.of("name", name)).statusCode(201).extract().path("id"));
  }

  static ValidatableResponse register(Map<String, Object> partner) {
    return Callers.secretariat()
        .contentType("application/json")
        .body(partner)
        .post(PARTNERS)
        .then();
  }

  static ValidatableResponse send(String csv, boolean dryRun) {
    return Callers.secretariat()
        .contentType("text/csv")
        .body(csv.getBytes(StandardCharsets.UTF_8))
        .queryParam("dryRun", dryRun)
        .post("/api/v1/partner-imports")
        .then();
  }

  /** Imports the brochure's partners. */
  public static ValidatableResponse importReal() {
    try {
      return send(Files.readString(Path.of("..", "data", "partners.csv")), false).statusCode(201);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
