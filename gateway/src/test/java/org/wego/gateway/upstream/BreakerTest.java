package org.wego.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.wego.gateway.upstream.Breaker.Outcome;
import org.wego.gateway.upstream.Breaker.Phase;
import org.wego.gateway.upstream.Breaker.State;

class BreakerTest {

  private final Clockwork clock = new Clockwork();
  private final Breaker breaker = new Breaker(Clockwork.POLICY, clock);

  private void happen(Outcome outcome, int times) {
    for (int i = 0; i < times; i++) {
      breaker.leave(breaker.enter(), outcome);
    }
  }

  @Test
  void it_opens_at_the_share_of_failures_and_not_for_a_few_requests() {
    happen(Outcome.BAD, 9);
    assertThat(breaker.state()).isEqualTo(State.CLOSED);
    happen(Outcome.NEITHER, 20);
    assertThat(breaker.state()).as("who left says nothing").isEqualTo(State.CLOSED);
    happen(Outcome.BAD, 1);
    assertThat(breaker.state()).isEqualTo(State.OPEN);
    assertThat(breaker.enter()).isNull();
    assertThat(breaker.openings()).isOne();
  }

  @Test
  void a_smaller_share_or_an_older_one_does_not_open_it() {
    happen(Outcome.GOOD, 11);
    happen(Outcome.BAD, 10);
    assertThat(breaker.state()).isEqualTo(State.CLOSED);
    clock.pass(Duration.ofSeconds(10));
    happen(Outcome.BAD, 9);
    assertThat(breaker.state()).isEqualTo(State.CLOSED);
    clock.pass(Duration.ofSeconds(9));
    happen(Outcome.BAD, 1);
    assertThat(breaker.state()).isEqualTo(State.OPEN);
  }

  @Test
  void after_a_while_it_lets_a_few_through_and_closes_when_they_are_good() {
    happen(Outcome.BAD, 10);
    clock.pass(Duration.ofSeconds(5).minusNanos(1));
    assertThat(breaker.enter()).isNull();
    clock.pass(Duration.ofNanos(1));
    Phase first = breaker.enter();
    Phase second = breaker.enter();
    assertThat(breaker.enter()).as("two are on trial already").isNull();
    breaker.leave(first, Outcome.NEITHER);
    Phase third = breaker.enter();
    assertThat(third).as("one of them has left").isNotNull();
    breaker.leave(second, Outcome.GOOD);
    assertThat(breaker.state()).isEqualTo(State.HALF_OPEN);
    breaker.leave(third, Outcome.GOOD);
    assertThat(breaker.state()).isEqualTo(State.CLOSED);
    happen(Outcome.BAD, 9);
    assertThat(breaker.state()).as("old failures are forgotten").isEqualTo(State.CLOSED);
  }

  @Test
  void one_bad_trial_opens_it_again_and_late_ends_say_nothing() {
    Phase closed = breaker.enter();
    happen(Outcome.BAD, 10);
    clock.pass(Duration.ofSeconds(5));
    Phase first = breaker.enter();
    Phase second = breaker.enter();
    breaker.leave(first, Outcome.BAD);
    assertThat(breaker.state()).isEqualTo(State.OPEN);
    breaker.leave(second, Outcome.GOOD);
    breaker.leave(closed, Outcome.GOOD);
    assertThat(breaker.state()).isEqualTo(State.OPEN);
    assertThat(breaker.openings()).isEqualTo(2);
  }

  @Test
  void a_good_check_ends_the_wait() {
    happen(Outcome.BAD, 10);
    breaker.tryNow();
    assertThat(breaker.enter()).isNotNull();
    assertThat(breaker.state()).isEqualTo(State.HALF_OPEN);
    breaker.tryNow();
    assertThat(breaker.state()).isEqualTo(State.HALF_OPEN);
  }
}
