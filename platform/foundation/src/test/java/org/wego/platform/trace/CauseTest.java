package org.wego.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

class CauseTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final Cause CAUSE =
      new Cause("00-" + TRACE + "-b7ad6b7169203331-01", "from-the-gateway-1");

  private final Tracer tracer = OpenTelemetry.noop().getTracer("test");

  @Test
  void a_step_is_in_the_trace_of_its_cause_and_so_are_its_log_lines() {
    try (Step step = Step.begin(tracer, CAUSE, "work", SpanKind.INTERNAL)) {
      assertThat(Span.current().getSpanContext().getTraceId()).isEqualTo(TRACE);
      assertThat(MDC.get("traceId")).isEqualTo(TRACE);
      assertThat(MDC.get("requestId")).isEqualTo("from-the-gateway-1");
    }

    assertThat(Span.fromContextOrNull(Context.current())).isNull();
    assertThat(MDC.get("traceId")).isNull();
    assertThat(MDC.get("requestId")).isNull();
  }

  @Test
  void what_is_done_in_a_step_has_its_cause() {
    try (Step step = Step.begin(tracer, CAUSE, "work", SpanKind.INTERNAL)) {
      assertThat(Cause.current().requestId()).isEqualTo(CAUSE.requestId());
      assertThat(Cause.current().logIds()).isEqualTo(CAUSE.logIds());
    }
  }

  @Test
  void what_happens_by_itself_has_none() {
    assertThat(Cause.current()).isEqualTo(new Cause(null, null));
    assertThat(Cause.current().logIds()).isEqualTo(new LogIds(null, null));
  }

  @Test
  void what_is_no_trace_is_passed_over() {
    assertThat(new Cause("a trace", "r").logIds()).isEqualTo(new LogIds(null, "r"));
  }

  @Test
  void ids_of_work_inside_other_work_give_way_to_those_of_the_other() {
    try (LogIds.Open outer = new LogIds("outer", null).open()) {
      try (LogIds.Open inner = new LogIds(null, "inner").open()) {
        assertThat(MDC.get("traceId")).isNull();
        assertThat(MDC.get("requestId")).isEqualTo("inner");
      }
      assertThat(MDC.get("traceId")).isEqualTo("outer");
      assertThat(MDC.get("requestId")).isNull();
    }
  }
}
