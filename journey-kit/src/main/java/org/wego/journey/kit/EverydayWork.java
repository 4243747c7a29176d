package org.wego.journey.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wego.client.ApiClient;
import org.wego.client.WegoClient;
import org.wego.client.awards.AwardEditionsApi;
import org.wego.client.awards.AwardEntriesApi;
import org.wego.client.awards.model.AttachmentKind;
import org.wego.client.awards.model.AwardCategory;
import org.wego.client.awards.model.AwardEdition;
import org.wego.client.awards.model.AwardPhaseChangeRequest;
import org.wego.client.awards.model.EditionRequest;
import org.wego.client.awards.model.EntryAuthorization;
import org.wego.client.awards.model.EntryCityRequest;
import org.wego.client.awards.model.EntryContact;
import org.wego.client.awards.model.EntryRequest;
import org.wego.client.awards.model.Phase;
import org.wego.client.events.DelegationsApi;
import org.wego.client.events.EventsApi;
import org.wego.client.events.model.DelegationKind;
import org.wego.client.events.model.DelegationPersonRequest;
import org.wego.client.events.model.DelegationRequest;
import org.wego.client.events.model.Event;
import org.wego.client.events.model.EventRequest;
import org.wego.client.events.model.EventType;
import org.wego.client.events.model.NewEventState;
import org.wego.client.events.model.PersonRole;
import org.wego.client.fees.BillingAccountsApi.APIListBillingAccountsRequest;
import org.wego.client.fees.model.MemberPaymentRequest;
import org.wego.client.fees.model.Money;
import org.wego.client.fees.model.OrganizationType;
import org.wego.client.membership.model.Application;
import org.wego.client.membership.model.SubmissionRequest;
import org.wego.client.webhooks.WebhooksApi;
import org.wego.client.webhooks.model.WebhookSubscriptionRequest;

/**
 * What people do all day in each service: cities apply, payments come in, entries are handed in,
 * delegations register, partners subscribe, and many only read. Every change carries an
 * Idempotency-Key, and some are sent twice with the same one, as by a client that did not get the
 * answer.
 */
public final class EverydayWork {

  /**
   * What the work needs to be there.
   *
   * @param edition of the awards, open for entries
   * @param event open for registrations
   * @param payer a member whose payments come in
   */
  public record Scene(UUID edition, UUID event, UUID payer) {

    private static final int EDITION_YEAR = 2031;

    public static Scene prepare(Api api) {
      Caller secretariat = api.secretariat();
      UUID payer =
          secretariat
              .billingAccounts()
              .listBillingAccounts(APIListBillingAccountsRequest.newBuilder().limit(1).build())
              .getItems()
              .get(0)
              .getMemberId();
      OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
      AwardEditionsApi editions = secretariat.wego().api(AwardEditionsApi::new);
      UUID edition =
          editions
              .draftAwardEdition(
                  new EditionRequest()
                      .year(EDITION_YEAR)
                      .callOpensAt(now.minusDays(1))
                      .callClosesAt(now.plusDays(30)),
                  null)
              .getId();
      editions.changeAwardPhase(edition, new AwardPhaseChangeRequest().to(Phase.CALL_OPEN), null);
      EventsApi events = secretariat.wego().api(EventsApi::new);
      LocalDate day = LocalDate.parse(NewApplication.today()).plusDays(60);
      UUID event =
          events
              .planEvent(
                  new EventRequest()
                      .type(EventType.CONFERENCE)
                      .state(NewEventState.SCHEDULED)
                      .title("A conference while programs are replaced")
                      .hostCity("Seoul")
                      .country("KR")
                      .timeZone("Asia/Seoul")
                      .startsOn(day)
                      .endsOn(day)
                      .registrationOpensAt(now.minusDays(1))
                      .registrationClosesAt(now.plusDays(30)),
                  null)
              .getId();
      events.publishEvent(event, null);
      return new Scene(edition, event, payer);
    }
  }

  private final Scene scene;
  private final Supplier<Api> api;
  private final AtomicInteger number = new AtomicInteger();
  private final String run = UUID.randomUUID().toString().substring(0, 8);

  /**
   * What was answered with success: application to member, payment, entry and so on to its name.
   */
  public final Map<UUID, UUID> applications = new ConcurrentHashMap<>();

  public final Map<UUID, String> members = new ConcurrentHashMap<>();
  public final Map<UUID, String> payments = new ConcurrentHashMap<>();
  public final Map<UUID, String> entries = new ConcurrentHashMap<>();
  public final Map<UUID, String> delegations = new ConcurrentHashMap<>();

  public EverydayWork(Scene scene, Supplier<Api> api) {
    this.scene = scene;
    this.api = api;
  }

  /** What is in the name of everything that this work makes, and of nothing else. */
  public String run() {
    return run;
  }

  public List<SteadyLoad.Flow> flows() {
    return List.of(
        this::apply,
        this::pay,
        this::enter,
        this::register,
        this::subscribe,
        this::readMembers,
        this::askForQuotes,
        this::readAwardsAndEvents);
  }

  private String next(String what) {
    return "%s %s-%d".formatted(what, run, number.incrementAndGet());
  }

  private void apply(SteadyLoad load) {
    NewApplication application =
        NewApplication.ofCity(next("Rolling City"), "FR", "EUROPE", 200_000);
    String key = WegoClient.newIdempotencyKey();
    Supplier<Application> draft =
        () -> as(Api.APPLICANT).applications().draftApplication(application.request(), key);
    UUID id = load.request("membership", "draft of an application", draft).getId();
    assertThat(load.request("membership", "the same draft again", draft).getId()).isEqualTo(id);
    load.request("membership", "signed form", () -> api.get().attachSignedForm(Api.APPLICANT, id));
    String submissionKey = WegoClient.newIdempotencyKey();
    Application submitted =
        load.request(
            "membership",
            "submission of an application",
            () ->
                as(Api.APPLICANT)
                    .applications()
                    .submitApplication(id, new SubmissionRequest(), submissionKey));
    applications.put(id, submitted.getMemberId());
    members.put(submitted.getMemberId(), (String) application.organization().get("name"));
  }

  private void pay(SteadyLoad load) {
    String reference = next("Transfer");
    String key = WegoClient.newIdempotencyKey();
    MemberPaymentRequest payment =
        new MemberPaymentRequest()
            .memberId(scene.payer())
            .amount(new Money().amount("1.00").currency("USD"))
            .receivedOn(LocalDate.parse(NewApplication.today()))
            .reference(reference);
    Supplier<UUID> receive =
        () -> as(Api.SECRETARIAT).payments().receivePayment(payment, key).getId();
    UUID id = load.request("fees", "payment", receive);
    payments.put(id, reference);
    assertThat(load.request("fees", "the same payment again", receive)).isEqualTo(id);
  }

  private void enter(SteadyLoad load) {
    String title = next("Entry");
    EntryRequest entry =
        new EntryRequest()
            .editionId(scene.edition())
            .city(
                new EntryCityRequest()
                    .name(title + " City")
                    .organizationType(org.wego.client.awards.model.OrganizationType.CITY)
                    .country("PT"))
            .category(AwardCategory.SERVICES)
            .title(title)
            .summary("What changed for those who live in the city.")
            .description("How it came about, what it does, and what it costs.")
            .results("Fewer visits, shorter waits.")
            .transferability("Built of free parts.")
            .contact(new EntryContact().name("Office").email("office@city.example").language("en"))
            .authorization(
                new EntryAuthorization()
                    .signedBy("Ana Silva")
                    .title("Mayor")
                    .signedOn(LocalDate.parse(NewApplication.today()).minusDays(7)))
            .inEditionLanguage(true)
            .publicationConsent(true);
    String key = WegoClient.newIdempotencyKey();
    UUID id =
        load.request("awards", "draft of an entry", () -> entries().draftEntry(entry, key).getId());
    String letterKey = WegoClient.newIdempotencyKey();
    load.request(
        "awards",
        "letter of an entry",
        () ->
            entryFiles()
                .attachEntryFile(
                    id,
                    NewApplication.signedForm(),
                    "letter.pdf",
                    AttachmentKind.AUTHORIZATION,
                    letterKey));
    String submissionKey = WegoClient.newIdempotencyKey();
    load.request(
        "awards", "submission of an entry", () -> entries().submitEntry(id, submissionKey));
    entries.put(id, title);
  }

  private AwardEntriesApi entries() {
    return as(Api.APPLICANT).wego().api(AwardEntriesApi::new);
  }

  private AwardEntriesApi entryFiles() {
    return as(Api.APPLICANT)
        .wego()
        .withHeader("Content-Type", "application/pdf")
        .api(AwardEntriesApi::new);
  }

  private void register(SteadyLoad load) {
    String name = next("Institute");
    DelegationRequest delegation =
        new DelegationRequest()
            .kind(DelegationKind.OTHER)
            .organizationName(name)
            .country("KR")
            .persons(
                List.of(
                    new DelegationPersonRequest()
                        .role(PersonRole.HEAD)
                        .name("Park Ji-woo")
                        .email("jiwoo.park@institute.example")
                        .language("ko")));
    String key = WegoClient.newIdempotencyKey();
    Supplier<UUID> registration =
        () ->
            secretariat(DelegationsApi::new)
                .registerDelegation(scene.event(), delegation, key)
                .getId();
    UUID id = load.request("events", "registration", registration);
    delegations.put(id, name);
    assertThat(load.request("events", "the same registration again", registration)).isEqualTo(id);
    load.request(
        "events",
        "approval of a registration",
        () -> secretariat(DelegationsApi::new).approveDelegation(id, scene.event(), null));
  }

  private void subscribe(SteadyLoad load) {
    String key = WegoClient.newIdempotencyKey();
    WebhookSubscriptionRequest subscription =
        new WebhookSubscriptionRequest()
            .url("http://127.0.0.1:9/" + number.incrementAndGet())
            .eventTypes(List.of("org.wego.events.resolution-adopted.v1"));
    UUID id =
        load.request(
            "webhooks",
            "subscription",
            () -> partner().createWebhookSubscription(subscription, key).getSubscription().getId());
    load.request("webhooks", "subscription, read", () -> partner().getWebhookSubscription(id));
    load.request(
        "webhooks",
        "subscription, ended",
        () -> {
          partner().deleteWebhookSubscription(id);
          return id;
        });
  }

  private void readMembers(SteadyLoad load) {
    load.request(
        "membership",
        "member",
        () -> api.get().anonymous().members().getMember(scene.payer(), null));
    load.request(
        "fees",
        "billing account",
        () -> as(Api.SECRETARIAT).billingAccounts().getBillingAccount(scene.payer()));
  }

  private void askForQuotes(SteadyLoad load) {
    load.request(
        "fees",
        "quote",
        () ->
            api.get()
                .anonymous()
                .quotes()
                .quoteFee(OrganizationType.CITY, null, 2016, new BigDecimal("5674.67"), 599_999L));
  }

  private void readAwardsAndEvents(SteadyLoad load) {
    AwardEdition read =
        load.request(
            "awards",
            "edition",
            () -> secretariat(AwardEditionsApi::new).getAwardEdition(scene.edition()));
    assertThat(read.getId()).isEqualTo(scene.edition());
    Event found =
        load.request("events", "event", () -> secretariat(EventsApi::new).getEvent(scene.event()));
    assertThat(found.getId()).isEqualTo(scene.event());
    load.request("webhooks", "types of events", () -> partner().listWebhookEventTypes());
  }

  private Caller as(String user) {
    return api.get().as(user);
  }

  private WebhooksApi partner() {
    return as("partner-ceds").wego().api(WebhooksApi::new);
  }

  private <A> A secretariat(Function<ApiClient, A> constructor) {
    return as(Api.SECRETARIAT).wego().api(constructor);
  }
}
