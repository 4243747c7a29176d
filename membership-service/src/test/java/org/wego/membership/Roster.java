package org.wego.membership;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The organization's real roster of March 2016, and files like it. */
public final class Roster {

  public static final String IMPORTS = "/api/v1/member-imports";
  public static final String HEADER =
      "id,name,organizationType,category,since,founding,region,country,population\n";

  private Roster() {}

  /** The file that the repository carries. */
  public static String real() {
    try {
      return Files.readString(Path.of("..", "data", "members-2016-03.csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ValidatableResponse send(String csv, boolean dryRun) {
    return Callers.secretariat()
        .contentType("text/csv")
        .body(csv.getBytes(StandardCharsets.UTF_8))
        .queryParam("dryRun", dryRun)
        .post(IMPORTS)
        .then();
  }

  /** Imports the real roster. */
  public static void importReal() {
    send(real(), false).statusCode(201);
  }
}
