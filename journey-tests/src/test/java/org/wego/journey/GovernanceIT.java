package org.wego.journey;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wego.journey.kit.Refusals.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.wego.client.ApiClient;
import org.wego.client.Problem;
import org.wego.client.WegoClient;
import org.wego.client.membership.CommitteeDecisionsApi.APIListCommitteeDecisionsRequest;
import org.wego.client.membership.ContactsApi;
import org.wego.client.membership.ContactsApi.APIListStaleContactsRequest;
import org.wego.client.membership.HistoryApi;
import org.wego.client.membership.LeadershipApi.APIListLeadershipRequest;
import org.wego.client.membership.MembershipApplicationsApi;
import org.wego.client.membership.MessagesApi;
import org.wego.client.membership.MessagesApi.APIListMembershipMessagesRequest;
import org.wego.client.membership.PersonalDataApi;
import org.wego.client.membership.model.Account;
import org.wego.client.membership.model.Application;
import org.wego.client.membership.model.ApplicationStatus;
import org.wego.client.membership.model.BallotReceipt;
import org.wego.client.membership.model.BallotRequest;
import org.wego.client.membership.model.Benefit;
import org.wego.client.membership.model.By;
import org.wego.client.membership.model.Category;
import org.wego.client.membership.model.Choice;
import org.wego.client.membership.model.CommitteeDecision;
import org.wego.client.membership.model.ContactVerificationRequest;
import org.wego.client.membership.model.EndingKind;
import org.wego.client.membership.model.Entitlement;
import org.wego.client.membership.model.ExclusionDecision;
import org.wego.client.membership.model.ExclusionRequest;
import org.wego.client.membership.model.ExclusionVotes;
import org.wego.client.membership.model.InvitationAcceptanceRequest;
import org.wego.client.membership.model.Member;
import org.wego.client.membership.model.MemberContact;
import org.wego.client.membership.model.MessageItem;
import org.wego.client.membership.model.MessageState;
import org.wego.client.membership.model.Office;
import org.wego.client.membership.model.OfficeHolding;
import org.wego.client.membership.model.Outcome;
import org.wego.client.membership.model.OwnAccount;
import org.wego.client.membership.model.PersonErasureRequest;
import org.wego.client.membership.model.Procedure;
import org.wego.client.membership.model.Region;
import org.wego.client.membership.model.Responsibilities;
import org.wego.client.membership.model.Responsibility;
import org.wego.client.membership.model.ResponsibilityEvidence;
import org.wego.client.membership.model.ResponsibilityFinding;
import org.wego.client.membership.model.StaleMember;
import org.wego.client.membership.model.Voting;
import org.wego.client.membership.model.VotingElector;
import org.wego.client.membership.model.VotingRequest;
import org.wego.client.membership.model.VotingStatus;
import org.wego.client.membership.model.VotingTally;
import org.wego.journey.kit.Api;
import org.wego.journey.kit.AtOnce;
import org.wego.journey.kit.Caller;
import org.wego.journey.kit.Keycloak;
import org.wego.journey.kit.Mails;
import org.wego.journey.kit.NewApplication;
import org.wego.journey.kit.RunningStack;

/** The organization is governed: its leadership, its committee's ballots, and its members' own. */
@Journey
@Order(2)
class GovernanceIT {

  private static final UUID SEOUL = UUID.fromString("0153c9f8-3424-7aa1-84a6-3585008bcfb0");
  private static final String CONTACT = "smart.city@hwaseong.example";
  private static final String SEOULS_CONTACT = "protocol@seoul.example";
  private static final int COMMITTEE = 14;
  private static final Duration TO_BE_TOLD = Duration.ofSeconds(30);

  private static Api api;
  private static RunningStack stack;
  private static Keycloak keycloak;
  private static UUID application;
  private static UUID member;
  private static UUID staleContact;

  @BeforeAll
  static void meet(RunningStack running, Api given) {
    stack = running;
    api = given;
    keycloak = new Keycloak(running);
    api.haveRosterAndIndicators();
  }

  private static LocalDate today() {
    return LocalDate.parse(NewApplication.today());
  }

  @Test
  @Order(1)
  @DisplayName("G2, G4: the leadership of 2014 to 2017 is imported, and once")
  void the_leadership_is_imported_once() {
    assertThat(importLeadership()).isPositive();
    assertThat(importLeadership()).isZero();

    List<OfficeHolding> march2016 =
        api.anonymous()
            .leadership()
            .listLeadership(
                APIListLeadershipRequest.newBuilder()
                    .asOf(LocalDate.parse("2016-03-31"))
                    .limit(200)
                    .build())
            .getItems();
    assertThat(march2016.stream().collect(groupingBy(OfficeHolding::getOffice, counting())))
        .isEqualTo(
            Map.of(
                Office.PRESIDENT_CITY, 1L,
                Office.EXECUTIVE_VICE_PRESIDENT_CITY, 1L,
                Office.VICE_PRESIDENT_CITY, 6L,
                Office.EXECUTIVE_COMMITTEE_MEMBER, (long) COMMITTEE));
    assertThat(march2016)
        .filteredOn(OfficeHolding::getOffice, Office.PRESIDENT_CITY)
        .extracting(OfficeHolding::getMemberName)
        .containsExactly("Seoul");
  }

  private static int importLeadership() {
    return api.secretariat()
        .leadership()
        .importLeadership(api.data("leadership-2014-2017.csv"), null, null, null)
        .getCreated();
  }

  @Test
  @Order(2)
  @DisplayName("G5, M3: of the ballots of 14 cities, cast at once and twice each, 14 count")
  void the_ballots_of_the_committee_cast_at_once_decide_once() {
    application =
        api.applyOnPaper(
            NewApplication.ofCity("Hwaseong", "KR", "ASIA", 640_000).withContactAt(CONTACT),
            today().minusDays(7));
    api.secretariat()
        .votes()
        .openVoting(
            application,
            new VotingRequest().procedure(Procedure.WRITTEN).reference("EXCOM-JOURNEY-1"),
            null);
    Map<String, String> tokens =
        voting().getElectors().stream()
            .map(VotingElector::getName)
            .map(GovernanceIT::loginOfCommitteeCity)
            .collect(toMap(Function.identity(), keycloak::token));
    assertThat(tokens).hasSize(COMMITTEE);

    List<AtOnce.Ended<BallotReceipt>> answers =
        AtOnce.all(
            tokens.values().stream()
                .flatMap(token -> Stream.of(token, token))
                .<Supplier<BallotReceipt>>map(token -> () -> vote(token, Choice.FOR))
                .toList());

    List<BallotReceipt> cast = answers.stream().flatMap(one -> one.answer().stream()).toList();
    assertThat(cast)
        .hasSize(COMMITTEE)
        .extracting(BallotReceipt::getMemberId)
        .doesNotHaveDuplicates();
    assertThat(cast)
        .extracting(BallotReceipt::getOutcome)
        .filteredOn(outcome -> outcome != null)
        .containsExactly(Outcome.APPROVED);
    assertThat(answers.stream().flatMap(one -> one.refusal().stream()))
        .hasSize(COMMITTEE)
        .allSatisfy(
            refused -> {
              assertThat(refused.status()).isEqualTo(409);
              assertThat(refused.code()).isIn("BALLOT_CAST", "VOTING_CLOSED");
            });
    assertThat(refused(409, () -> vote(tokens.get("committee-seoul"), Choice.AGAINST)))
        .extracting(Problem::code, Problem::rule)
        .containsExactly("VOTING_CLOSED", "G5");
  }

  private static BallotReceipt vote(String token, Choice choice) {
    return api.withToken(token)
        .votes()
        .castBallot(
            application, new BallotRequest().choice(choice), WegoClient.newIdempotencyKey());
  }

  private static Voting voting() {
    return api.secretariat().votes().getVoting(application);
  }

  private static String loginOfCommitteeCity(String name) {
    return "committee-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
  }

  @Test
  @Order(3)
  @DisplayName("G5, M3: the register has the one decision, and the city is FULL by it")
  void the_ballots_are_one_decision_in_the_register() {
    assertThat(voting().getStatus()).isEqualTo(VotingStatus.DECIDED);
    assertThat(voting().getTally())
        .isEqualTo(new VotingTally()._for(COMMITTEE).against(0).abstained(0));
    Application approved = api.as(Api.APPLICANT).applications().getApplication(application);
    assertThat(approved.getStatus()).isEqualTo(ApplicationStatus.APPROVED);
    member = approved.getMemberId();

    assertThat(
            api.secretariat()
                .decisions()
                .listCommitteeDecisions(
                    APIListCommitteeDecisionsRequest.newBuilder().memberId(member).build())
                .getItems())
        .singleElement()
        .extracting(
            CommitteeDecision::getApplicationId,
            CommitteeDecision::getReference,
            decision -> decision.getVotes().getFor())
        .containsExactly(application, "EXCOM-JOURNEY-1", COMMITTEE);
    assertThat(profile(member).getCategory()).isEqualTo(Category.FULL);
  }

  private static Member profile(UUID id) {
    return api.anonymous().members().getMember(id, null);
  }

  @Test
  @Order(4)
  @DisplayName("N1, M14: the city is told once of each step, and its invitation is for it alone")
  void the_invitation_in_the_mail_lets_a_login_act_for_the_city() {
    refused(403, () -> contacts(Api.APPLICANT, member));
    await()
        .atMost(TO_BE_TOLD)
        .untilAsserted(
            () ->
                assertThat(messages())
                    .hasSize(4)
                    .extracting(MessageItem::getState)
                    .containsOnly(MessageState.SENT));
    assertThat(messages())
        .extracting(MessageItem::getKind)
        .contains("application-received", "application-decided", "welcome", "account-invitation");

    String code =
        codeOf(new Mails(stack).one(CONTACT, "You are invited to act for Hwaseong at WeGO"));
    assertThat(messages().toString()).doesNotContain(code);
    refused(422, () -> accept("not-" + code.substring(4)));
    assertThat(accept(code).getMemberId()).isEqualTo(member);
    assertThat(refused(409, () -> accept(code)).code()).isEqualTo("INVITATION_USED");
  }

  private static Account accept(String code) {
    return api.as(Api.APPLICANT)
        .accounts()
        .acceptAccountInvitation(new InvitationAcceptanceRequest().token(code), null);
  }

  private static List<MessageItem> messages() {
    return api.secretariat()
        .membershipMessages()
        .listMembershipMessages(
            APIListMembershipMessagesRequest.newBuilder().recipient(CONTACT).build())
        .getItems();
  }

  private static List<MemberContact> contacts(String user, UUID id) {
    return api.as(user).contacts().listMemberContacts(id, null, null, null, null).getItems();
  }

  private static String codeOf(String invitation) {
    Matcher line = Pattern.compile("(?m)^[A-Za-z0-9_-]{20,}$").matcher(invitation);
    assertThat(line.find()).as("a code in %s", invitation).isTrue();
    return line.group();
  }

  @Test
  @Order(5)
  @DisplayName("M14: a bound login reads its own member's contacts and nobody else's")
  void a_bound_login_reads_its_own_members_contacts_and_nobody_elses() {
    assertThat(ownAccount())
        .extracting(OwnAccount::getBy, OwnAccount::getMemberId)
        .containsExactly(By.BINDING, member);
    assertThat(contacts(Api.APPLICANT, member))
        .extracting(MemberContact::getEmail)
        .contains(CONTACT);
    refused(404, () -> contacts(Api.APPLICANT, SEOUL));
    refused(404, () -> api.as(Api.APPLICANT).personalData().exportMemberData(SEOUL));
    refused(404, () -> contacts("member-seoul", member));
  }

  private static OwnAccount ownAccount() {
    return api.as(Api.APPLICANT).accounts().getOwnAccount();
  }

  @Test
  @Order(6)
  @DisplayName("M10: a member finds its stale contact right, and it is current")
  void a_member_verifies_its_stale_contact() {
    api.secretariat()
        .contacts()
        .importContacts(
            """
            memberId,type,name,email,language,verifiedAt
            %s,ADMINISTRATIVE,Lee Ji-won,%s,ko,%s
            """
                .formatted(SEOUL, SEOULS_CONTACT, today().minusYears(3)),
            null,
            null);
    assertThat(seoulsContact().getStale()).isTrue();
    staleContact = seoulsContact().getId();
    List<StaleMember> ofAsia =
        api.as("office-asia")
            .contacts()
            .listStaleContacts(APIListStaleContactsRequest.newBuilder().limit(200).build())
            .getItems();
    assertThat(ofAsia).extracting(StaleMember::getMemberId).contains(SEOUL);
    assertThat(ofAsia).extracting(StaleMember::getRegion).containsOnly(Region.ASIA);

    assertThat(refused(404, () -> verify("member-frankfurt")).code()).isEqualTo("NOT_FOUND");
    assertThat(seoulsContact().getStale()).isTrue();
    assertThat(verify("member-seoul").getStale()).isFalse();

    assertThat(seoulsContact().getStale()).isFalse();
  }

  private static MemberContact verify(String user) {
    return api.as(user)
        .contacts()
        .verifyMemberContact(
            staleContact,
            SEOUL,
            new ContactVerificationRequest().evidence("Asked the city's protocol office"),
            null);
  }

  private static MemberContact seoulsContact() {
    return contacts("member-seoul", SEOUL).stream()
        .filter(contact -> SEOULS_CONTACT.equals(contact.getEmail()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Order(7)
  @DisplayName("M11: the partner's system asks whether a member may use CeDS")
  void the_partners_system_asks_for_a_benefit() {
    Caller system = api.withToken(keycloak.ofClient("ceds-platform", "ceds-platform"));

    Entitlement seouls = ceds(system, SEOUL);
    assertThat(seouls.getEntitled()).isTrue();
    assertThat(seouls.getCategory()).isEqualTo(Category.FULL);
    assertThat(seouls.getReason()).isNotNull();
    assertThat(ceds(api.as("partner-ceds"), member).getEntitled()).isTrue();
    refused(403, () -> system.contacts().listMemberContacts(SEOUL, null, null, null, null));
  }

  private static Entitlement ceds(Caller caller, UUID id) {
    return caller.benefits().getMemberBenefit(Benefit.CEDS, id, null);
  }

  @Test
  @Order(8)
  @DisplayName("M10: Seoul's five responsibilities of 2016, its fee with the invoice as evidence")
  void seouls_responsibilities_of_2016() {
    api.bill(2016);
    await()
        .untilAsserted(
            () -> {
              Responsibilities seouls = responsibilities("member-seoul");
              assertThat(seouls.getYear()).isEqualTo(2016);
              assertThat(seouls.getResponsibilities())
                  .allSatisfy(finding -> assertThat(finding.getReason()).isNotNull())
                  .extracting(ResponsibilityFinding::getCode)
                  .containsExactly(
                      Responsibility.PARTICIPATION,
                      Responsibility.GOOD_PRACTICES,
                      Responsibility.ANNUAL_FEE,
                      Responsibility.CONTACTS,
                      Responsibility.PROMOTION);
              assertThat(seouls.getResponsibilities())
                  .filteredOn(ResponsibilityFinding::getCode, Responsibility.ANNUAL_FEE)
                  .flatExtracting(ResponsibilityFinding::getEvidence)
                  .extracting(ResponsibilityEvidence::getReference)
                  .anySatisfy(number -> assertThat(number).startsWith("WEGO-2016-"));
            });
    refused(404, () -> responsibilities("member-frankfurt"));
  }

  private static Responsibilities responsibilities(String user) {
    return api.as(user).responsibilities().getResponsibilities(SEOUL, 2016);
  }

  @Test
  @Order(9)
  @DisplayName("M9, M14, M11: an excluded member's login loses at once what it had")
  void an_excluded_members_login_loses_what_it_had() {
    assertThat(
            api.secretariat()
                .endings()
                .excludeMember(
                    member,
                    new ExclusionRequest()
                        .effectiveOn(today())
                        .reason("For the journey")
                        .decision(
                            new ExclusionDecision()
                                .decidedOn(today())
                                .reference("EXCOM-JOURNEY-2")
                                .votes(new ExclusionVotes()._for(11).against(1).abstained(2))),
                    null)
                .getKind())
        .isEqualTo(EndingKind.EXCLUSION);

    refused(403, () -> contacts(Api.APPLICANT, member));
    assertThat(ownAccount())
        .extracting(OwnAccount::getBy, OwnAccount::getMemberId)
        .containsExactly(By.NOTHING, null);
    assertThat(ceds(api.as("partner-ceds"), member))
        .extracting(Entitlement::getEntitled, Entitlement::getCategory)
        .containsExactly(false, null);
  }

  @Test
  @Order(10)
  @DisplayName("M13: a person is erased everywhere, and the city's record stays")
  void a_person_is_erased_and_the_citys_record_stays() {
    assertThat(
            api.secretariat()
                .personalData()
                .erasePerson(
                    new PersonErasureRequest()
                        .email(CONTACT)
                        .reason("Asked by letter, left the city's service")
                        .requestedOn(today()),
                    null)
                .getEmailSha256())
        .isNotNull();

    assertThat(messages()).isEmpty();
    assertThat(
            Stream.of(
                asSent(
                    ContactsApi::new,
                    api -> api.listMemberContacts(member, null, null, null, null)),
                asSent(PersonalDataApi::new, api -> api.exportMemberData(member)),
                asSent(
                    HistoryApi::new, api -> api.listMemberHistory(member, null, null, null, null)),
                asSent(MembershipApplicationsApi::new, api -> api.getApplication(application)),
                asSent(
                    MessagesApi::new,
                    api ->
                        api.listMembershipMessages(
                            APIListMembershipMessagesRequest.newBuilder().build())),
                asSent(
                    PersonalDataApi::new, api -> api.listPersonErasures(null, null, null, null))))
        .allSatisfy(answer -> assertThat(answer).startsWith("{").doesNotContain(CONTACT));
    Member remembered = profile(member);
    assertThat(remembered.getName()).isEqualTo("Hwaseong");
    assertThat(remembered.getCategory()).isNull();
    assertThat(remembered.getEnded().getBy()).isEqualTo(EndingKind.EXCLUSION);
  }

  /** The answer to the Secretariat, also what the contract does not speak of. */
  private static <A> String asSent(Function<ApiClient, A> constructor, Consumer<A> call) {
    return api.secretariat().wego().download("application/json", constructor, call).text();
  }
}
