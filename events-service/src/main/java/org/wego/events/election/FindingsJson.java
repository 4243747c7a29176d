package org.wego.events.election;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import org.wego.platform.messaging.stream.EventJson;

/** How findings are kept: as they are told. */
final class FindingsJson {

  private static final TypeReference<List<EligibilityFinding>> FINDINGS = new TypeReference<>() {};

  private FindingsJson() {}

  static String write(List<EligibilityFinding> findings) {
    try {
      return EventJson.mapper().writeValueAsString(findings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Findings cannot be written as JSON", e);
    }
  }

  static List<EligibilityFinding> read(String json) {
    try {
      return EventJson.mapper().readValue(json, FINDINGS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Findings that were kept are not as they are written", e);
    }
  }
}
