package org.wego.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.List;
import java.util.Map;

/**
 * A problem document, RFC 9457.
 *
 * @param type a stable URN of the kind of problem, {@code urn:wego:problem:<CODE>}
 * @param title short summary of the kind
 * @param status HTTP status code
 * @param detail what happened this time
 * @param code stable code to switch on
 * @param rule id of the domain rule, absent where none applies
 * @param traceId W3C trace id under which the services logged this request
 * @param errors every fault of the input, absent when there is none
 * @param members extension members
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "code", "rule", "traceId", "errors"})
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    String rule,
    String traceId,
    List<Fault> errors,
    @JsonAnyGetter Map<String, Object> members) {

  /** The media type of every error answer. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** The document for a failure that a use case or the platform raised on purpose. */
  public static Problem of(ProblemException e) {
    return of(e.code(), e.getMessage(), e.faults(), e.members());
  }

  /** The document for a code with a detail and nothing else. */
  public static Problem of(ErrorCode code, String detail) {
    return of(code, detail, List.of(), Map.of());
  }

  private static Problem of(
      ErrorCode code, String detail, List<Fault> faults, Map<String, Object> members) {
    return new Problem(
        "urn:wego:problem:" + code.name(),
        code.title(),
        code.category().status(),
        detail,
        code.name(),
        code.rule(),
        currentTraceId(),
        faults,
        members);
  }

  private static String currentTraceId() {
    SpanContext span = Span.current().getSpanContext();
    return span.isValid() ? span.getTraceId() : null;
  }
}
