package org.wego.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.wego.faults.fault.Fault;
import org.wego.faults.fault.Faults;

class SeedRunTest {

  private static final List<Fault> ALL = Faults.all();

  @Test
  void a_seed_plans_the_same_whenever_it_is_asked() {
    LongStream.rangeClosed(1, 100)
        .forEach(seed -> assertThat(SeedRun.plan(ALL, seed)).isEqualTo(SeedRun.plan(ALL, seed)));
  }

  @Test
  void every_fault_has_its_turn() {
    List<Fault> first =
        LongStream.rangeClosed(1, ALL.size())
            .mapToObj(seed -> SeedRun.plan(ALL, seed).get(0))
            .toList();

    assertThat(first).isEqualTo(ALL);
  }

  @Test
  void what_takes_long_is_alone_and_the_rest_come_in_pairs_that_vary() {
    List<List<Fault>> plans =
        LongStream.rangeClosed(1, 100).mapToObj(seed -> SeedRun.plan(ALL, seed)).toList();

    assertThat(plans)
        .allSatisfy(
            plan -> assertThat(plan).hasSize(plan.get(0).alone() ? 1 : 2).doesNotHaveDuplicates());
    assertThat(plans.stream().distinct().count()).isGreaterThan(50);
  }

  @Test
  void one_fault_of_a_run_starts_a_program_again() {
    assertThat(LongStream.rangeClosed(1, 100).mapToObj(seed -> SeedRun.plan(ALL, seed)))
        .allSatisfy(
            plan -> assertThat(plan.stream().filter(Fault::restarts)).hasSizeLessThanOrEqualTo(1));
  }
}
