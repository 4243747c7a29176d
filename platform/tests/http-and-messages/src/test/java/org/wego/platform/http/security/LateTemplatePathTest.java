package org.wego.platform.http.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class LateTemplatePathTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Inject MeterRegistry meters;
  @Inject Onlooker onlooker;

  @Test
  void the_framework_finds_no_default_handler_to_replace() {
    given().get("/api/v1/things").then().statusCode(200);

    assertThat(onlooker.handlerOfRefusals).isNotNull();
    assertThat(onlooker.handlerOfRefusals.getClass().getName())
        .startsWith(LateTemplatePath.class.getName());
  }

  @Test
  void what_is_refused_is_counted_by_the_template_of_its_path() {
    double before = refused();

    String path = "/api/v1/things/" + UUID.randomUUID() + "/picture";
    given().contentType("image/png").put(path).then().statusCode(401);
    given().auth().oauth2("nonsense").contentType("image/png").put(path).then().statusCode(401);

    await().atMost(PATIENCE).until(() -> refused() == before + 2);
  }

  @Test
  void a_refusal_is_answered_once() {
    List<String> faults = new CopyOnWriteArrayList<>();
    Handler reader = new FaultReader(faults);
    Logger log = Logger.getLogger("io.quarkus.vertx.http.runtime.QuarkusErrorHandler");
    log.addHandler(reader);
    try {
      given().auth().oauth2("nonsense").get("/api/v1/things/caller").then().statusCode(401);
      given().get("/api/v1/things/caller").then().statusCode(401);
      // The next answer of the same connection comes after all that the last one brings about.
      given().get("/api/v1/things").then().statusCode(200);
    } finally {
      log.removeHandler(reader);
    }
    assertThat(faults).isEmpty();
  }

  private double refused() {
    return meters
        .find("http.server.requests")
        .tag("status", "401")
        .tag("uri", "/api/v1/things/{id}/picture")
        .timers()
        .stream()
        .mapToDouble(Timer::count)
        .sum();
  }

  private static final class FaultReader extends Handler {

    private final List<String> faults;

    FaultReader(List<String> faults) {
      this.faults = faults;
    }

    @Override
    public void publish(LogRecord entry) {
      faults.add(entry.getMessage());
    }

    @Override
    public void flush() {
      // Nothing is kept back.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  /** Looks at a request as it goes on to the operations. */
  @Singleton
  static class Onlooker {

    private static final int BEFORE_OPERATIONS = 150;

    private volatile Object handlerOfRefusals;

    void register(@Observes Filters filters) {
      filters.register(
          exchange -> {
            handlerOfRefusals = exchange.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
            exchange.next();
          },
          BEFORE_OPERATIONS);
    }
  }
}
