package org.wego.gateway.edge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jctools.queues.MpscArrayQueue;
import org.wego.gateway.GatewayConfig;

/**
 * A line of JSON for each request, under a category of its own. It tells no more than it must: the
 * route and not the path, which can have an id or a code that opens something; nothing of the
 * query; the application and not the person.
 *
 * <p>Requests leave what is to be told in a bounded queue, and a thread of its own looks there now
 * and then and writes all that came. It is not woken for each line, which took a fifth of the
 * processor time of a request. Where the console does not keep up, lines are lost and counted, and
 * no request waits.
 *
 * <p>The console gets whole lines past the handlers of the framework: theirs would wrap each in
 * another document. Without the console the lines go to whoever has a handler for the category.
 */
@Singleton
class AccessLog {

  static final String CATEGORY = "org.wego.gateway.access";

  private static final Logger LOG = Logger.getLogger(CATEGORY);
  private static final Logger OWN = Logger.getLogger(AccessLog.class);
  private static final long EVERY_MILLIS = 20;
  private static final int LINES_AT_ONCE = 200;
  private static final long LAST_LINES_SECONDS = 2;

  private final boolean console;
  private final Clock clock;
  private final MpscArrayQueue<Line> waiting;
  private final Counter lost;
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private final JsonGenerator json;
  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(AccessLog::thread);

  /** What a line tells of a request. */
  private record Line(
      Instant time,
      String method,
      String route,
      int status,
      long bytes,
      long nanos,
      String requestId,
      String traceId,
      String client) {}

  AccessLog(GatewayConfig config, Clock clock, MeterRegistry metrics) {
    this.console = config.edge().accessLog().console();
    this.clock = clock;
    this.waiting = new MpscArrayQueue<>(config.edge().accessLog().queue());
    this.lost = Counter.builder("wego.gateway.access.log.lost").register(metrics);
    try {
      json = new JsonFactory().createGenerator(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    json.setRootValueSeparator(null);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "access-log");
    thread.setDaemon(true);
    return thread;
  }

  void open(@Observes StartupEvent event) {
    java.util.logging.Logger.getLogger(CATEGORY).setUseParentHandlers(false);
    writer.scheduleWithFixedDelay(
        this::writeAll, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void close() throws InterruptedException {
    writer.execute(this::writeAll);
    writer.shutdown();
    if (!writer.awaitTermination(LAST_LINES_SECONDS, TimeUnit.SECONDS)) {
      OWN.warn("The last lines of the access log are lost: they are not taken");
      writer.shutdownNow();
    }
  }

  void add(Visit visit, HttpServerRequest request, int status, long nanos) {
    if (!LOG.isInfoEnabled()) {
      return;
    }
    Line line =
        new Line(
            clock.instant(),
            request.method().name(),
            visit.route(),
            status,
            request.response().bytesWritten(),
            nanos,
            visit.requestId(),
            visit.span().getSpanContext().getTraceId(),
            visit.client() == null ? null : visit.client().application());
    if (!waiting.offer(line)) {
      lost.increment();
    }
  }

  private void writeAll() {
    try {
      while (waiting.drain(this::write, console ? LINES_AT_ONCE : 1) > 0) {
        json.flush();
        if (console) {
          text.writeTo(System.out);
          System.out.flush();
        } else {
          LOG.info(text.toString(StandardCharsets.UTF_8));
        }
        text.reset();
      }
    } catch (IOException | RuntimeException e) {
      // Unseen it would end the writing for good.
      OWN.error("Lines of the access log are lost", e);
      text.reset();
    }
  }

  private void write(Line line) {
    try {
      json.writeStartObject();
      json.writeStringField("time", line.time().toString());
      json.writeStringField("method", line.method());
      json.writeStringField("route", line.route());
      json.writeNumberField("status", line.status());
      json.writeNumberField("bytes", line.bytes());
      json.writeNumberField("durationMs", line.nanos() / 1_000 / 1e3);
      json.writeStringField("requestId", line.requestId());
      json.writeStringField("traceId", line.traceId());
      if (line.client() != null) {
        json.writeStringField("client", line.client());
      }
      json.writeEndObject();
      if (console) {
        json.writeRaw('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
