package org.wego.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;

/**
 * Why a call was not answered as wished (RFC 9457).
 *
 * @param type a stable URI of the kind of problem
 * @param title the kind of problem in words
 * @param status the HTTP status code
 * @param detail what happened this time
 * @param code a stable code to switch on
 * @param rule the rule of the domain that was broken, where one was
 * @param traceId what the request was logged under
 * @param errors every fault of the input
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    String rule,
    String traceId,
    List<Fault> errors) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public Problem {
    errors = errors == null ? List.of() : List.copyOf(errors);
  }

  /**
   * One thing that is wrong with the input.
   *
   * @param pointer JSON Pointer into the body, or {@code /query/name}, {@code /path/name}
   * @param code a stable code, such as REQUIRED or TOO_LONG
   * @param detail what is wrong, in words
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Fault(String pointer, String code, String detail) {}

  /** The problem that the exception tells of: none where no answer came, or not from WeGO. */
  public static Optional<Problem> of(ApiException exception) {
    boolean told =
        exception.getResponseHeaders() != null
            && exception
                .getResponseHeaders()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("application/problem+json"))
                .isPresent();
    if (!told || exception.getResponseBody() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(exception.getResponseBody(), Problem.class));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not a problem: " + exception.getResponseBody(), e);
    }
  }
}
