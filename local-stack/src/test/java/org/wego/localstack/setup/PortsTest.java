package org.wego.localstack.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.localstack.StackException;

class PortsTest {

  private static final Map<String, Integer> DEFAULTS =
      new LinkedHashMap<>(Map.of("gateway", 8080, "kafka-controller", 19_093));

  @Test
  void the_environment_wins_over_the_file_which_wins_over_the_default() {
    assertThat(Ports.choose(DEFAULTS, Map.of(), Map.of()).of("gateway")).isEqualTo(8080);

    Map<String, String> file = Map.of("port.gateway", "9080", "port.kafka-controller", "9093");
    assertThat(Ports.choose(DEFAULTS, file, Map.of()).of("gateway")).isEqualTo(9080);

    Ports chosen = Ports.choose(DEFAULTS, file, Map.of("WEGO_PORT_KAFKA_CONTROLLER", "7093"));
    assertThat(chosen.of("kafka-controller")).isEqualTo(7093);
    assertThat(chosen.of("gateway")).isEqualTo(9080);
  }

  @Test
  void services_reach_a_purpose_through_what_the_environment_puts_in_between() {
    Map<String, String> env = Map.of("WEGO_THROUGH_GATEWAY", "7080", "WEGO_PORT_GATEWAY", "9080");

    Ports chosen = Ports.choose(DEFAULTS, Map.of(), env);
    assertThat(chosen.of("gateway")).isEqualTo(9080);
    assertThat(chosen.through("gateway")).isEqualTo(7080);
    assertThat(chosen.through("kafka-controller")).isEqualTo(19_093);

    assertThat(Ports.inBetween(env)).containsOnlyKeys("WEGO_THROUGH_GATEWAY");
  }

  @Test
  void two_purposes_cannot_have_one_port() {
    assertThatExceptionOfType(StackException.class)
        .isThrownBy(() -> Ports.choose(DEFAULTS, Map.of("port.gateway", "19093"), Map.of()))
        .withMessageContainingAll("gateway", "kafka-controller", "19093");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "eighty", "", "80.5"})
  void what_is_no_port_is_refused_with_the_name_of_the_setting(String text) {
    assertThatExceptionOfType(StackException.class)
        .isThrownBy(() -> Ports.choose(DEFAULTS, Map.of(), Map.of("WEGO_PORT_GATEWAY", text)))
        .withMessageContaining("WEGO_PORT_GATEWAY");
  }

  @Test
  void ports_written_down_are_read_again() {
    Ports chosen =
        Ports.choose(
            DEFAULTS, Ports.free(List.of("gateway", "kafka-controller"), counter()), Map.of());

    assertThat(Ports.choose(DEFAULTS, chosen.asProperties(), Map.of()).asProperties())
        .isEqualTo(Map.of("port.gateway", "20001", "port.kafka-controller", "20002"));
  }

  private static java.util.function.Supplier<Integer> counter() {
    var next = new java.util.concurrent.atomic.AtomicInteger(20_000);
    return next::incrementAndGet;
  }
}
