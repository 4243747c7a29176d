package org.wego.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {

  private final Clockwork clock = new Clockwork();
  private final RetryBudget budget = new RetryBudget(Clockwork.POLICY, clock);

  private int takeAll() {
    int taken = 0;
    while (budget.take()) {
      taken++;
    }
    return taken;
  }

  @Test
  void it_is_a_floor_and_a_share_of_the_recent_requests() {
    assertThat(takeAll()).isEqualTo(2);
    for (int i = 0; i < 50; i++) {
      budget.earn();
    }
    assertThat(takeAll()).isEqualTo(10);
    assertThat(budget.taken()).isEqualTo(12);
    assertThat(budget.refused()).isEqualTo(2);

    clock.pass(Duration.ofSeconds(9));
    assertThat(takeAll()).isZero();
    clock.pass(Duration.ofSeconds(1));
    assertThat(takeAll()).as("what is past counts on neither side").isEqualTo(2);
    clock.pass(Duration.ofHours(1));
    assertThat(takeAll()).isEqualTo(2);
  }
}
