package org.wego.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

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
  void the_demo_succeeds_on_what_there_is_and_harms_nothing_when_run_twice(
      RunningStack stack, Api api) {
    assertThat(stack.wego("demo")).contains(stack.gateway().toString());
    int invoices = api.count("/invoices", Map.of("feeYear", 2016));
    int members = api.count("/members", Map.of());
    assertThat(api.count("/award-winners", Map.of("year", 2017))).isEqualTo(10);

    stack.wego("demo");
    assertThat(api.count("/invoices", Map.of("feeYear", 2016))).isEqualTo(invoices);
    assertThat(api.count("/members", Map.of())).isEqualTo(members);
    assertThat(api.count("/award-winners", Map.of("year", 2017))).isEqualTo(10);
  }
}
