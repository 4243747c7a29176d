package org.wego.gateway.edge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.AsyncHandler;
import org.jboss.logmanager.handlers.AsyncHandler.OverflowAction;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.wego.gateway.EdgeConfig;
import org.wego.gateway.GatewayConfig;

/**
 * A line of JSON for each request, under a category of its own. It tells no more than it must: the
 * route and not the path, which can have an id or a code that opens something; nothing of the
 * query; the application and not the person.
 *
 * <p>The category has a handler of its own, which configuration cannot give: that of the framework
 * would wrap each line in another document. Its queue is bounded, and when the console does not
 * keep up, lines are lost and no request waits.
 */
@Singleton
class AccessLog {

  static final String CATEGORY = "org.wego.gateway.access";

  private static final Logger LOG = Logger.getLogger(CATEGORY);

  private final JsonFactory json = new JsonFactory();
  private final EdgeConfig.AccessLog config;
  private final Clock clock;
  private AsyncHandler handler;

  AccessLog(GatewayConfig config, Clock clock) {
    this.config = config.edge().accessLog();
    this.clock = clock;
  }

  void open(@Observes StartupEvent event) {
    category().setUseParentHandlers(false);
    if (!config.console()) {
      return;
    }
    ConsoleHandler console = new ConsoleHandler(new PatternFormatter("%s%n"));
    // Many lines leave in one write; the queue flushes whenever there is nothing more in it.
    console.setAutoFlush(false);
    handler = new AsyncHandler(config.queue());
    handler.setOverflowAction(OverflowAction.DISCARD);
    handler.setAutoFlush(true);
    handler.addHandler(console);
    category().addHandler(handler);
  }

  @PreDestroy
  void close() {
    if (handler != null) {
      category().removeHandler(handler);
      handler.close();
    }
  }

  private static java.util.logging.Logger category() {
    return java.util.logging.Logger.getLogger(CATEGORY);
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
