package org.wego.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Instant;

/**
 * The way of one message among several that one thread sends together: a span from when the message
 * was written to when it was taken, and the cause that goes with it.
 */
public final class Dispatch {

  private final Span span;
  private final Cause onward;

  private Dispatch(Span span, Cause onward) {
    this.span = span;
    this.onward = onward;
  }

  /** Begins it, in the past as far as the message waited. */
  public static Dispatch of(Tracer tracer, Cause cause, String name, Instant written) {
    Context parent = cause.context();
    Span span =
        tracer
            .spanBuilder(name)
            .setSpanKind(SpanKind.PRODUCER)
            .setParent(parent)
            .setStartTimestamp(written)
            .startSpan();
    return new Dispatch(span, Cause.in(parent.with(span), cause.requestId()));
  }

  /** What the message's receiver goes on with. */
  public Cause onward() {
    return onward;
  }

  /** Says more of it, where anyone keeps the span. */
  public Dispatch with(String attribute, String value) {
    if (span.isRecording()) {
      span.setAttribute(attribute, value);
    }
    return this;
  }

  /** Ends it; what was not taken is sent again, by another dispatch. */
  public void end(boolean taken) {
    if (!taken) {
      span.setStatus(StatusCode.ERROR);
    }
    span.end();
  }
}
