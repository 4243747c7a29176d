package org.wego.gateway.edge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * A line of JSON for each request, under a category of its own that configuration gives a bounded
 * queue. It tells no more than it must: the route and not the path, which can have an id or a code
 * that opens something; nothing of the query; the application and not the person.
 */
@Singleton
class AccessLog {

  private static final Logger LOG = Logger.getLogger("org.wego.gateway.access");

  private final JsonFactory json = new JsonFactory();
  private final Clock clock;

  AccessLog(Clock clock) {
    this.clock = clock;
  }

  void write(Visit visit, HttpServerRequest request, int status, long nanos) {
    if (!LOG.isInfoEnabled()) {
      return;
    }
    StringWriter line = new StringWriter(320);
    try (JsonGenerator out = json.createGenerator(line)) {
      out.writeStartObject();
      out.writeStringField("time", clock.instant().toString());
      out.writeStringField("method", request.method().name());
      out.writeStringField("route", visit.route());
      out.writeNumberField("status", status);
      out.writeNumberField("bytes", request.response().bytesWritten());
      out.writeNumberField("durationMs", nanos / 1_000 / 1e3);
      out.writeStringField("requestId", visit.requestId());
      out.writeStringField("traceId", visit.span().getSpanContext().getTraceId());
      if (visit.client() != null) {
        out.writeStringField("client", visit.client().application());
      }
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LOG.info(line);
  }
}
