package org.wego.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.wego.client.Pages;
import org.wego.client.awards.AwardEntriesApi;
import org.wego.client.awards.model.EntryState;
import org.wego.client.events.DelegationsApi;
import org.wego.client.fees.model.PagePaymentItem;
import org.wego.client.fees.model.PaymentItem;
import org.wego.client.membership.model.ApplicationStatus;
import org.wego.journey.kit.Api;
import org.wego.journey.kit.Caller;
import org.wego.journey.kit.Databases;
import org.wego.journey.kit.EventStreams;
import org.wego.journey.kit.EverydayWork;
import org.wego.journey.kit.Messaging;
import org.wego.journey.kit.RunningStack;

/** What has to be there when people have worked while programs were replaced. */
record Aftermath(RunningStack stack, EverydayWork.Scene scene) {

  private static final Logger LOG = Logger.getLogger(Aftermath.class);
  private static final Duration TO_SETTLE = Duration.ofSeconds(60);
  private static final int MOST_PAYMENTS_OF_A_PAGE = 200;

  /** The services that have a database, and so tell events and follow those of others. */
  static final List<String> KEEP_DATA =
      List.of("membership", "fees", "awards", "events", "webhooks");

  /** What was answered with success is there, and once. */
  void requireWrites(Api api, EverydayWork work) {
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
  void requireEvents(EverydayWork work) {
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
  }
}
