package org.wego.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wego.client.awards.AwardWinnersApi.APIListAwardWinnersRequest;
import org.wego.client.awards.model.AwardWinner;
import org.wego.journey.kit.Api;
import org.wego.journey.kit.RunningStack;

/** The README's first command. */
@Journey
@Order(6)
class DemoIT {

  /** The demo leaves the clock where its last reminder was sent. */
  @AfterAll
  static void goBackToNow(RunningStack stack) {
    stack.wego("clock", "real");
  }

  @Test
  void the_demo_succeeds_on_what_there_is(RunningStack stack, Api api) {
    List<Long> running = services(stack);

    assertThat(stack.wego("demo")).contains(stack.gateway().toString());

    assertThat(winnersOf2017(api)).hasSize(10);
    // What runs already stays: it is not taken for an older build than there is.
    assertThat(services(stack)).isEqualTo(running);
  }

  private static List<Long> services(RunningStack stack) {
    return stack.pids("membership", "fees", "awards", "events", "webhooks", "gateway");
  }

  /** With {@code -Pproof}: each takes most of a minute beside other work. */
  @Test
  @Tag("proof")
  void a_demo_that_runs_twice_harms_nothing(RunningStack stack, Api api) {
    stack.wego("demo");
    long invoices = api.invoiceCount(2016);
    long members = api.memberCount();

    stack.wego("demo");
    assertThat(api.invoiceCount(2016)).isEqualTo(invoices);
    assertThat(api.memberCount()).isEqualTo(members);
    assertThat(winnersOf2017(api)).hasSize(10);
  }

  private static List<AwardWinner> winnersOf2017(Api api) {
    return api.anonymous()
        .winners()
        .listAwardWinners(APIListAwardWinnersRequest.newBuilder().year(2017).build())
        .getItems();
  }
}
