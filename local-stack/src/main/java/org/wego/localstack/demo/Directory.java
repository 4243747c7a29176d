package org.wego.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import org.wego.localstack.Json;

/** Finds members and their invoices by the names that the demo's reader knows. */
final class Directory {

  private final Narrator narrator;

  Directory(Narrator narrator) {
    this.narrator = narrator;
  }

  /** The member of this name; the demo ends without it. */
  JsonNode member(String name) {
    JsonNode found =
        StreamSupport.stream(
                narrator
                    .look(Call.get("/members?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8)))
                    .path("items")
                    .spliterator(),
                false)
            .filter(item -> item.path("name").asText().equals(name))
            .findFirst()
            .orElse(Json.MAPPER.missingNode());
    narrator.insist(!found.isMissingNode(), name + " is not in the directory");
    return found;
  }

  /** The whole invoice of a member for a fee year; the demo ends without it. */
  JsonNode invoice(JsonNode member, int feeYear) {
    JsonNode found =
        narrator
            .look(
                Call.get(
                        "/invoices?feeYear=%d&memberId=%s"
                            .formatted(feeYear, member.path("id").asText()))
                    .as("secretariat"))
            .path("items")
            .path(0);
    narrator.insist(
        !found.isMissingNode(),
        "%s has no invoice of %d".formatted(member.path("name").asText(), feeYear));
    return narrator.look(Call.get("/invoices/" + found.path("id").asText()).as("secretariat"));
  }
}
