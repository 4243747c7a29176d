package org.wego.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.MDC;

/**
 * What set something off, kept with what is done for it later: by another thread, another process
 * or another service. Its trace goes on there, and log lines name the request.
 *
 * @param traceparent W3C trace context, {@code null} without one
 * @param requestId under which the gateway knows the request, {@code null} without one
 */
public record Cause(String traceparent, String requestId) {

  private static final String TRACEPARENT = "traceparent";

  private static final TextMapGetter<Cause> GETTER =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Cause cause) {
          return List.of(TRACEPARENT);
        }

        @Override
        public String get(Cause cause, String key) {
          return key.equals(TRACEPARENT) ? cause.traceparent() : null;
        }
      };

  /** Of what is being done now. */
  public static Cause current() {
    return in(Context.current(), (String) MDC.get(LogIds.REQUEST_ID));
  }

  static Cause in(Context context, String requestId) {
    Map<String, String> carrier = new HashMap<>();
    W3CTraceContextPropagator.getInstance().inject(context, carrier, Map::put);
    return new Cause(carrier.get(TRACEPARENT), requestId);
  }

  /** In which a span goes on in the cause's trace; without one a span begins a trace. */
  Context context() {
    return W3CTraceContextPropagator.getInstance().extract(Context.root(), this, GETTER);
  }

  /** The ids under which the log has it. */
  public LogIds logIds() {
    SpanContext span = Span.fromContext(context()).getSpanContext();
    return new LogIds(span.isValid() ? span.getTraceId() : null, requestId);
  }
}
