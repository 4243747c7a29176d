package org.wego.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wego.gateway.routing.Address;
import org.wego.gateway.routing.Upstream;

class PoolTest {

  private final Clockwork clock = new Clockwork();
  private final Random random = new Random(7);
  private List<Instance> instances;
  private Pool pool;

  @BeforeEach
  void three() {
    pool = poolOf(3);
    instances = pool.instances();
  }

  private Pool poolOf(int size) {
    List<Address> addresses =
        IntStream.range(0, size).mapToObj(i -> new Address("host" + i, 80, false)).toList();
    return new Pool(
        new Upstream("one", addresses),
        addresses.stream().map(at -> new Instance("one", at, Clockwork.POLICY, clock)).toList(),
        new Breaker(Clockwork.POLICY, clock),
        new RetryBudget(Clockwork.POLICY, clock),
        random::nextInt);
  }

  @Test
  void load_spreads_evenly_over_any_number_of_instances() {
    for (int size : new int[] {1, 2, 3, 10, 64}) {
      Pool of = poolOf(size);
      for (int i = 0; i < size * 100; i++) {
        of.choose(null).begin();
      }
      assertThat(of.instances())
          .allSatisfy(one -> assertThat(one.outstanding()).isBetween(95, 105));
    }
  }

  @Test
  void the_slowest_gets_the_least() {
    for (int i = 0; i < 50; i++) {
      instances.get(0).begin();
    }
    for (int i = 0; i < 60; i++) {
      assertThat(pool.choose(null)).isNotSameAs(instances.get(0));
    }
  }

  @Test
  void another_than_the_one_that_failed_is_chosen_where_there_is_one() {
    for (int i = 0; i < 30; i++) {
      assertThat(pool.choose(instances.get(1))).isNotSameAs(instances.get(1));
    }
    Pool alone = poolOf(1);
    Instance only = alone.instances().get(0);
    assertThat(alone.choose(only)).isSameAs(only);
    assertThat(alone.hasOtherThan(only)).isFalse();
  }

  @Test
  void one_that_failed_once_is_tried_again_rather_than_one_that_is_known_to_be_away() {
    Pool pair = poolOf(2);
    Instance usable = pair.instances().get(0);
    pair.instances().get(1).checked(false);

    pair.failed(usable);

    assertThat(pair.choose(usable)).isSameAs(usable);
  }

  @Test
  void one_that_fails_too_often_in_a_row_is_ejected_and_comes_back() {
    Instance bad = instances.get(0);
    pool.failed(bad);
    pool.failed(bad);
    bad.succeeded();
    pool.failed(bad);
    pool.failed(bad);
    assertThat(bad.isEjected()).isFalse();
    pool.failed(bad);
    assertThat(bad.isEjected()).isTrue();
    for (int i = 0; i < 30; i++) {
      assertThat(pool.choose(null)).isNotSameAs(bad);
    }
    clock.pass(Duration.ofSeconds(10));
    assertThat(bad.isEjected()).isFalse();
    assertThat(bad.ejections()).isOne();
  }

  @Test
  void each_ejection_that_soon_follows_lasts_twice_as_long_up_to_the_longest() {
    Instance bad = instances.get(0);
    for (int seconds : new int[] {10, 20, 35, 35}) {
      fail(bad);
      clock.pass(Duration.ofSeconds(seconds).minusNanos(1));
      assertThat(bad.isEjected()).as("%d s", seconds).isTrue();
      clock.pass(Duration.ofNanos(1));
      assertThat(bad.isEjected()).as("%d s", seconds).isFalse();
    }
    clock.pass(Duration.ofSeconds(45));
    fail(bad);
    clock.pass(Duration.ofSeconds(10));
    assertThat(bad.isEjected()).as("the first again, after a good while").isFalse();
  }

  private void fail(Instance instance) {
    for (int i = 0; i < 3; i++) {
      pool.failed(instance);
    }
  }

  @Test
  void the_last_one_is_never_ejected() {
    instances.forEach(this::fail);
    assertThat(instances).filteredOn(Instance::isEjected).hasSize(2);
    assertThat(pool.choose(null)).isSameAs(instances.get(2));
  }

  @Test
  void with_none_that_is_ready_any_is_tried() {
    instances.forEach(instance -> instance.checked(false));
    assertThat(instances).extracting(Instance::health).containsOnly(Instance.Health.DOWN);
    assertThat(pool.choose(null)).isIn(instances);
    assertThat(pool.choose(instances.get(0))).isNotSameAs(instances.get(0));
  }

  @Test
  void checks_take_an_instance_out_and_back_after_several_in_a_row() {
    Instance one = instances.get(0);
    assertThat(one.checked(true)).as("the first decides").isTrue();
    one.checked(false);
    one.checked(false);
    one.checked(true);
    one.checked(false);
    one.checked(false);
    assertThat(one.health()).isEqualTo(Instance.Health.UP);
    assertThat(one.checked(false)).isTrue();
    assertThat(one.health()).isEqualTo(Instance.Health.DOWN);
    assertThat(one.isUsable()).isFalse();
    one.checked(true);
    assertThat(one.health()).isEqualTo(Instance.Health.DOWN);
    assertThat(one.checked(true)).isTrue();
    assertThat(one.isUsable()).isTrue();
  }

  @Test
  void one_that_says_itself_that_it_is_not_ready_is_out_at_once() {
    Instance one = instances.get(0);
    one.checked(true);
    assertThat(one.declined()).isTrue();
    assertThat(one.declined()).as("no news").isFalse();
    assertThat(one.isUsable()).isFalse();
    one.checked(true);
    assertThat(one.checked(true)).as("back as any other").isTrue();
  }
}
