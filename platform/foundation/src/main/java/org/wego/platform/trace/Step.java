package org.wego.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;

/**
 * A piece of work in the trace of its {@link Cause}: a span, and the ids in every log line, until
 * it is closed by the thread that began it.
 */
public final class Step implements AutoCloseable {

  private final Span span;
  private final Scope scope;
  private final LogIds.Open log;

  private Step(Span span, Scope scope, LogIds.Open log) {
    this.span = span;
    this.scope = scope;
    this.log = log;
  }

  /** Begins it. Names are few: what is peculiar to this one is an attribute. */
  public static Step begin(Tracer tracer, Cause cause, String name, SpanKind kind) {
    Context parent = cause.context();
    Span span = tracer.spanBuilder(name).setSpanKind(kind).setParent(parent).startSpan();
    Scope scope = parent.with(span).makeCurrent();
    LogIds ids = new LogIds(span.getSpanContext().getTraceId(), cause.requestId());
    return new Step(span, scope, ids.open());
  }

  /** Says more of it, where anyone keeps the span. */
  public Step with(String attribute, String value) {
    if (span.isRecording()) {
      span.setAttribute(attribute, value);
    }
    return this;
  }

  /** It came to nothing. What the failure says may name a person, and stays out of the trace. */
  public void failed(Throwable failure) {
    failed(failure.getClass().getName());
  }

  /** It came to nothing, for a reason that is one of few. */
  public void failed(String reason) {
    span.setStatus(StatusCode.ERROR).setAttribute("error.type", reason);
  }

  @Override
  public void close() {
    log.close();
    scope.close();
    span.end();
  }
}
