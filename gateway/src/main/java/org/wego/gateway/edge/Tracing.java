package org.wego.gateway.edge;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

/**
 * Gives a request its place in a trace: one span from its head to the end of its answer, of which
 * the service's is the child. The framework's own instrumentation, which is off here, makes two of
 * them for each request and gathers their attributes whether or not anyone keeps them.
 */
@Singleton
class Tracing {

  private static final TextMapGetter<MultiMap> READ =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(MultiMap headers) {
          return headers.names();
        }

        @Override
        public String get(MultiMap headers, String name) {
          return headers.get(name);
        }
      };

  private static final TextMapSetter<MultiMap> WRITE = MultiMap::set;

  private final Tracer tracer;
  private final TextMapPropagator context = W3CTraceContextPropagator.getInstance();

  Tracing(OpenTelemetry telemetry) {
    this.tracer = telemetry.getTracer("org.wego.gateway");
  }

  /**
   * From here on log lines and problems have the trace, and so has the request when it goes on. The
   * span is kept in the request's own context, which ends with it: nothing is put back at the end.
   */
  void begin(Visit visit, HttpServerRequest request) {
    MultiMap headers = request.headers();
    Span span =
        tracer
            .spanBuilder(visit.route())
            .setSpanKind(SpanKind.SERVER)
            .setParent(context.extract(Context.root(), headers, READ))
            .startSpan();
    Context here = Context.root().with(span);
    here.makeCurrent();
    visit.follow(span);
    context.inject(here, headers, WRITE);
  }

  void end(Visit visit, HttpServerRequest request, int status) {
    Span span = visit.span();
    if (span.isRecording()) {
      span.setAttribute("http.request.method", request.method().name());
      span.setAttribute("http.route", visit.route());
      span.setAttribute("http.response.status_code", status);
      if (status >= 500) {
        span.setStatus(StatusCode.ERROR);
      }
    }
    span.end();
  }
}
