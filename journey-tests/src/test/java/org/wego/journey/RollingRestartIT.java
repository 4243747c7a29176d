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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wego.client.Pages;
import org.wego.client.awards.AwardEntriesApi;
import org.wego.client.awards.model.EntryState;
import org.wego.client.events.DelegationsApi;
import org.wego.client.fees.model.PagePaymentItem;
import org.wego.client.fees.model.PaymentItem;
import org.wego.client.membership.model.ApplicationStatus;
import org.wego.client.webhooks.WebhooksApi;
import org.wego.client.webhooks.model.WebhookSubscriptionRequest;
import org.wego.journey.kit.Api;
import org.wego.journey.kit.Caller;
import org.wego.journey.kit.Databases;
import org.wego.journey.kit.EventStreams;
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
  private static final List<String> KEEP_DATA =
      List.of("membership", "fees", "awards", "events", "webhooks");
  private static final String SUBMITTED = "org.wego.membership.application-submitted.v1";
  private static final int MOST_PAYMENTS_OF_A_PAGE = 200;

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
      goOn(load);
      ProcessHandle first = stack.process(program);
      ProcessHandle second = stack.process(program + "-2");

      Instant start = Instant.now();
      long begun = System.nanoTime();
      stack.wego("restart", program, "--rolling");
      Duration took = Duration.ofNanos(System.nanoTime() - begun);

      goOn(load);
      LoadReport report = new LoadReport(load.stop());
      assertThat(List.of(first, second)).as("replaced").noneMatch(ProcessHandle::isAlive);
      LOG.infof("%s restarted in %d s: all %s", program, took.toSeconds(), report);
      for (String service : KEEP_DATA) {
        LOG.infof(
            "  %-10s %s, events came after %d ms at most",
            service,
            report.of(service),
            new Messaging(new Databases(stack), service).longestWayMillis(start));
      }
      assertThat(report.failures()).as("requests that failed").isEmpty();
      requireWrites(gateways.next(), work);
      requireEvents(work);
    } finally {
      stack.wego("scale", program + "=1");
    }
  }

  /** People work for a while with nothing happening. */
  private static void goOn(SteadyLoad load) {
    int before = load.count();
    await().during(STEADY).atMost(STEADY.plusSeconds(10)).until(() -> load.count() >= before);
    assertThat(load.count()).as("requests of the load").isGreaterThan(before);
  }

  /** What was answered with success is there, and once. */
  private static void requireWrites(Api api, EverydayWork work) {
    Caller secretariat = api.secretariat();
    assertThat(work.applications)
        .isNotEmpty()
        .allSatisfy(
            (application, member) ->
                assertThat(secretariat.applications().getApplication(application).getStatus())
                    .isEqualTo(ApplicationStatus.SUBMITTED));
    Map<UUID, String> payments =
        Pages.all(
                cursor ->
                    secretariat
                        .payments()
                        .listPayments(
                            null, cursor, null, MOST_PAYMENTS_OF_A_PAGE, scene.payer(), null, null),
                PagePaymentItem::getItems,
                PagePaymentItem::getNext)
            .filter(payment -> payment.getReference() != null)
            .filter(payment -> payment.getReference().contains(work.run()))
            .collect(Collectors.toMap(PaymentItem::getId, PaymentItem::getReference));
    assertThat(payments).as("payments").isNotEmpty().isEqualTo(work.payments);
    AwardEntriesApi entries = secretariat.wego().api(AwardEntriesApi::new);
    assertThat(work.entries.keySet())
        .isNotEmpty()
        .allSatisfy(
            entry ->
                assertThat(entries.getEntry(entry).getState()).isEqualTo(EntryState.SUBMITTED));
    DelegationsApi delegations = secretariat.wego().api(DelegationsApi::new);
    assertThat(work.delegations)
        .isNotEmpty()
        .allSatisfy(
            (id, name) ->
                assertThat(delegations.getDelegation(id, scene.event()).getOrganizationName())
                    .isEqualTo(name));
  }

  /** Every change was told once, in order, and whoever follows it knows the same. */
  private static void requireEvents(EverydayWork work) {
    await()
        .atMost(TO_SETTLE)
        .until(
            () ->
                KEEP_DATA.stream()
                    .allMatch(
                        service -> new Messaging(new Databases(stack), service).unsent() == 0));
    EventStreams streams = EventStreams.read(stack.address("kafka"));
    LOG.infof("  %,d events, %,d of them sent again", streams.count(), streams.repeated());
    streams.requireWhole();
    work.applications.forEach(
        (application, member) -> {
          assertThat(streams.has("wego.membership.application.v1", application)).isTrue();
          assertThat(streams.has("wego.membership.member.v1", member)).isTrue();
        });
    assertThat(work.entries.keySet()).allMatch(entry -> streams.has("wego.awards.entry.v1", entry));
    for (String service : KEEP_DATA) {
      Messaging messaging = new Messaging(new Databases(stack), service);
      await()
          .atMost(TO_SETTLE)
          .untilAsserted(
              () ->
                  assertThat(messaging.positions())
                      .as("how far %s has followed", service)
                      .isNotEmpty()
                      .allSatisfy(
                          (consumer, positions) ->
                              assertThat(positions).isEqualTo(streams.ends(consumer.topic()))));
      assertThat(messaging.held()).as("events held back in %s", service).isZero();
    }
    Caller secretariat = new Api(stack).secretariat();
    assertThat(work.members)
        .allSatisfy(
            (member, name) ->
                assertThat(secretariat.billingAccounts().getBillingAccount(member).getMemberName())
                    .isEqualTo(name));
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
