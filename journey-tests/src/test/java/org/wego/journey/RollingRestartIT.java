package org.wego.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wego.client.webhooks.WebhooksApi;
import org.wego.client.webhooks.model.WebhookSubscriptionRequest;
import org.wego.journey.kit.Api;
import org.wego.journey.kit.Databases;
import org.wego.journey.kit.EverydayWork;
import org.wego.journey.kit.Gateways;
import org.wego.journey.kit.LoadReport;
import org.wego.journey.kit.Messaging;
import org.wego.journey.kit.RunningStack;
import org.wego.journey.kit.SteadyLoad;

/**
 * The programs are replaced replica by replica while people work: none of them notices, and no
 * event is lost or told twice as two.
 */
@Journey
@Tag("proof")
@Order(11)
class RollingRestartIT {

  private static final Logger LOG = Logger.getLogger(RollingRestartIT.class);
  private static final Duration STEADY =
      Duration.parse("PT" + System.getProperty("journey.rolling.steady"));
  private static final Duration TO_SETTLE = Duration.ofSeconds(60);
  private static final String SUBMITTED = "org.wego.membership.application-submitted.v1";

  /** What a partner's system was called with: of each subject, the ids of the calls. */
  private static final Map<UUID, Set<String>> CALLS = new ConcurrentHashMap<>();

  private static RunningStack stack;
  private static HttpServer receiver;
  private static EverydayWork.Scene scene;
  private static UUID subscription;

  @BeforeAll
  static void receive_what_is_told(RunningStack running, Api api) throws IOException {
    stack = running;
    api.haveRosterAndIndicators();
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        call -> {
          String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          CALLS
              .computeIfAbsent(
                  UUID.fromString(JsonPath.from(body).getString("subject")),
                  first -> ConcurrentHashMap.newKeySet())
              .add(call.getRequestHeaders().getFirst("webhook-id"));
          call.sendResponseHeaders(204, -1);
          call.close();
        });
    receiver.start();
    subscription =
        webhooks(api)
            .createWebhookSubscription(
                new WebhookSubscriptionRequest()
                    .url("http://127.0.0.1:" + receiver.getAddress().getPort() + "/")
                    .eventTypes(List.of(SUBMITTED)),
                null)
            .getSubscription()
            .getId();
    scene = EverydayWork.Scene.prepare(api);
  }

  @AfterAll
  static void receive_no_more(Api api) {
    webhooks(api).deleteWebhookSubscription(subscription);
    receiver.stop(0);
  }

  private static WebhooksApi webhooks(Api api) {
    return api.secretariat().wego().api(WebhooksApi::new);
  }

  static Stream<String> programs() {
    return Stream.of(System.getProperty("journey.rolling").split(","));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void nobody_notices_that_its_replicas_are_restarted_one_by_one(String program) throws Exception {
    stack.wego("scale", program + "=2");
    try (Gateways gateways = new Gateways(stack);
        SteadyLoad load = new SteadyLoad()) {
      EverydayWork work = new EverydayWork(scene, gateways::next);
      load.start(work.flows());
      load.goOn(STEADY);
      ProcessHandle first = stack.process(program);
      ProcessHandle second = stack.process(program + "-2");

      Instant start = Instant.now();
      long begun = System.nanoTime();
      stack.wego("restart", program, "--rolling");
      Duration took = Duration.ofNanos(System.nanoTime() - begun);

      load.goOn(STEADY);
      LoadReport report = new LoadReport(load.stop());
      assertThat(List.of(first, second)).as("replaced").noneMatch(ProcessHandle::isAlive);
      LOG.infof("%s restarted in %d s: all %s", program, took.toSeconds(), report);
      for (String service : Aftermath.KEEP_DATA) {
        LOG.infof(
            "  %-10s %s, events came after %d ms at most",
            service,
            report.of(service),
            new Messaging(new Databases(stack), service).longestWayMillis(start));
      }
      assertThat(report.failures()).as("requests that failed").isEmpty();
      Aftermath aftermath = new Aftermath(stack, scene);
      aftermath.requireWrites(gateways.next(), work);
      aftermath.requireEvents(work);
      requireCalls(work);
    } finally {
      stack.wego("scale", program + "=1");
    }
  }

  /** Partners were told of every application, each time as of the same event. */
  private static void requireCalls(EverydayWork work) {
    await()
        .atMost(TO_SETTLE)
        .untilAsserted(
            () ->
                assertThat(CALLS.keySet()).containsAll(new HashSet<>(work.applications.keySet())));
    assertThat(CALLS.values())
        .as("ids of the calls about one subject")
        .allMatch(ids -> ids.size() == 1);
  }
}
