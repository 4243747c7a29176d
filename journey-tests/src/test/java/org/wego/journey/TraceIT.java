package org.wego.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.wego.journey.kit.Api;
import org.wego.journey.kit.NewApplication;
import org.wego.journey.kit.RawHttp;
import org.wego.journey.kit.RunningStack;
import org.wego.journey.kit.SpanReceiver;

/** What one request sets off can be followed through all programs, by its logs and by its trace. */
@Journey
@Order(5)
class TraceIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final List<String> CONSUMERS = List.of("fees", "awards", "events", "webhooks");
  private static final String CALLER = "b7ad6b7169203331";
  private static final String CONTACT = "smart.city@tracetown.example";
  private static final String MEMBERS = "wego.membership.member.v1";

  private static RunningStack stack;
  private static Response answer;
  private static String trace;

  @BeforeAll
  static void a_city_applies(RunningStack running, Api api) {
    stack = running;
    UUID application =
        api.draft(
            Api.APPLICANT,
            NewApplication.ofCity("Tracetown", "FR", "EUROPE", 210_000).withContactAt(CONTACT));
    api.attachSignedForm(Api.APPLICANT, application);
    answer =
        new RawHttp(stack)
            .as(Api.APPLICANT)
            .header("traceparent", "00-%s-%s-00".formatted(SpanReceiver.traceInShare(), CALLER))
            .post("/membership-applications/{id}/submission", application);
    trace = answer.header("traceresponse").split("-")[1];
  }

  @Test
  void the_trace_that_an_answer_names_finds_lines_of_all_who_had_to_do_with_it() {
    String requestId = answer.header("X-Request-Id");
    assertThat(line("gateway", "access", "", requestId).path("status").intValue())
        .isEqualTo(answer.statusCode());
    assertThat(line("membership", "RequestLog", "", requestId).path("message").textValue())
        .startsWith("POST ");
    for (String consumer : CONSUMERS) {
      line(consumer, "InboxLog", "of " + MEMBERS, requestId);
    }
    line("membership", "MessageSender", "application-received", requestId);
  }

  /**
   * The first line of the trace that this class wrote with this text; it names the request, too.
   */
  private static JsonNode line(String program, String writer, String text, String requestId) {
    JsonNode line =
        await()
            .atMost(SOON)
            .until(
                () ->
                    stack.logs().about(program, trace).stream()
                        .filter(each -> each.path("loggerName").asText("access").endsWith(writer))
                        .filter(each -> each.path("message").asText("").contains(text))
                        .findFirst(),
                Optional::isPresent)
            .orElseThrow();
    JsonNode ids = line.has("mdc") ? line.path("mdc") : line;
    assertThat(ids.path("traceId").textValue()).isEqualTo(trace);
    assertThat(ids.path("requestId").textValue()).isEqualTo(requestId);
    return line;
  }

  @Test
  void spans_lead_from_every_service_back_to_the_caller() {
    for (String consumer : CONSUMERS) {
      assertThat(wayBack(awaitSpan(consumer + "-service", "process " + MEMBERS)))
          .startsWith(consumer + "-service CONSUMER", "membership-service PRODUCER")
          .contains("membership-service SERVER")
          .endsWith("gateway SERVER", CALLER);
    }
    assertThat(wayBack(awaitSpan("membership-service", "send message")))
        .startsWith("membership-service CLIENT", "membership-service SERVER")
        .endsWith("gateway SERVER", CALLER);
  }

  private static SpanReceiver.Received awaitSpan(String service, String name) {
    return await()
        .atMost(SOON)
        .until(
            () ->
                stack.spans().ofTrace(trace).stream()
                    .filter(span -> span.service().equals(service))
                    .filter(span -> span.span().getName().equals(name))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  /** From a span to its parent, and so on, and whose child the last one is. */
  private static List<String> wayBack(SpanReceiver.Received from) {
    await().atMost(SOON).until(() -> spans().values().stream().anyMatch(TraceIT::isOfGateway));
    Map<String, SpanReceiver.Received> spans = spans();
    List<String> way = new ArrayList<>();
    String parent = from.id();
    while (spans.containsKey(parent)) {
      SpanReceiver.Received span = spans.get(parent);
      way.add(span.service() + " " + kindOf(span));
      parent = span.parentId();
    }
    way.add(parent);
    return way;
  }

  private static Map<String, SpanReceiver.Received> spans() {
    return stack.spans().ofTrace(trace).stream()
        .collect(Collectors.toMap(SpanReceiver.Received::id, Function.identity(), (a, b) -> a));
  }

  private static boolean isOfGateway(SpanReceiver.Received span) {
    return span.service().equals("gateway");
  }

  private static String kindOf(SpanReceiver.Received span) {
    SpanKind kind = span.span().getKind();
    return kind.name().replace("SPAN_KIND_", "");
  }

  @Test
  void a_span_names_no_person() {
    awaitSpan("membership-service", "send message");

    assertThat(stack.spans().ofTrace(trace))
        .flatExtracting(span -> span.attributes().values())
        .noneMatch(value -> value.contains("tracetown") || value.contains("127.0.0.1"));
  }
}
