package org.wego.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wego.client.fees.model.FeeRun;
import org.wego.client.fees.model.FeeRunCounts;
import org.wego.client.fees.model.FeeRunState;
import org.wego.client.fees.model.InvoiceSummary;
import org.wego.journey.kit.Api;
import org.wego.journey.kit.FrozenProcesses;
import org.wego.journey.kit.RawHttp;
import org.wego.journey.kit.RunningStack;

/** Very many members, a database that stands still, and a fee run that is killed. */
@Journey
@Order(8)
@Tag("proof")
class LargeYearIT {

  private static final int MEMBERS = Integer.getInteger("journey.members");
  private static final int FEE_YEAR = 2019;
  private static final Duration FREEZE = freeze();
  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static final List<String> PLACES =
      List.of("ASIA,KR", "EUROPE,DE", "ASIA,VN", "AFRICA,KE", "AMERICA,US");

  private static Api api;
  private static RunningStack stack;
  private static long accountsBefore;

  @BeforeAll
  static void meet(RunningStack running, Api given) {
    stack = running;
    api = given;
    api.haveRosterAndIndicators();
    accountsBefore = api.billingAccountCount();
  }

  private static Duration freeze() {
    return Duration.parse("PT" + System.getProperty("journey.freeze"));
  }

  /** Members since 2018, so that they owe from 2019 on and not before. */
  private static String roster() {
    return IntStream.range(0, MEMBERS)
        .mapToObj(
            i ->
                "0193c9f8-0000-7000-8000-%012x,Generated City %d,CITY,FULL,2018-03-01,false,%s,%d"
                    .formatted(i, i, PLACES.get(i % PLACES.size()), 1_000 + i * 100L))
        .collect(
            Collectors.joining(
                "\n",
                "id,name,organizationType,category,since,founding,region,country,population\n",
                "\n"));
  }

  @Test
  @Order(1)
  void after_the_database_stood_still_consumption_goes_on_by_itself() {
    assertThat(api.importMembers(roster(), false).getCreated()).isEqualTo(MEMBERS);
    // Fees is in the middle of the events when everything stops.
    await().atMost(PATIENCE).until(() -> api.billingAccountCount() > accountsBefore);
    ProcessHandle fees = stack.process("fees");
    ProcessHandle membership = stack.process("membership");
    try (FrozenProcesses frozen = FrozenProcesses.freeze(stack.process("postgres"))) {
      await()
          .during(FREEZE)
          .atMost(FREEZE.plusSeconds(30))
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> fees.isAlive() && membership.isAlive());
    }

    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> api.billingAccountCount() == accountsBefore + MEMBERS);
    assertThat(fees.isAlive()).as("fees is still the same process").isTrue();
    assertThat(
            new RawHttp(stack)
                .as(Api.SECRETARIAT)
                .baseUri(stack.service("fees").toString())
                .basePath("")
                .queryParam("state", "PARKED")
                .get("/operations/inbox")
                .then()
                .statusCode(200)
                .extract()
                .<List<Object>>path("items"))
        .as("events given up on")
        .isEmpty();
  }

  @Test
  @Order(2)
  @DisplayName("F11, F12: a run that is killed and resumed bills each member once, without gaps")
  void a_killed_run_resumed_bills_each_member_once_without_gaps() {
    UUID asked = api.requestRun(FEE_YEAR, false).getData().getId();
    int done =
        await()
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(100))
            .until(() -> api.run(asked).getProgress().getDone(), found -> found > MEMBERS / 10);
    assertThat(done).as("billed before it was killed").isLessThan(MEMBERS);
    ProcessHandle fees = stack.process("fees");
    fees.destroyForcibly();
    await().until(() -> !fees.isAlive());

    // It goes on by itself as fees starts; asking for that besides does no harm.
    stack.startPart("fees");
    api.secretariat().feeRuns().resumeFeeRun(asked, null);
    FeeRun run = api.awaitRun(asked, PATIENCE);

    // Hebron's country has no figure of 2017; everyone else who was a member by then is billed.
    assertThat(run.getState()).isEqualTo(FeeRunState.COMPLETED_WITH_EXCEPTIONS);
    int billed = MEMBERS + 98;
    assertThat(run.getCounts())
        .isEqualTo(
            new FeeRunCounts()
                .liable(billed + 1)
                .issued(billed)
                .alreadyIssued(0)
                .exempt(0)
                .exceptions(1));
    List<InvoiceSummary> invoices = api.invoices(FEE_YEAR);
    assertThat(invoices.stream().map(InvoiceSummary::getMemberId).distinct()).hasSize(billed);
    assertThat(invoices).hasSize(billed);
    assertThat(invoices.stream().map(InvoiceSummary::getNumber).collect(Collectors.toSet()))
        .isEqualTo(
            IntStream.rangeClosed(1, billed)
                .mapToObj(number -> "WEGO-%d-%06d".formatted(FEE_YEAR, number))
                .collect(Collectors.toSet()));
  }
}
