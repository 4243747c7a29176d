package org.wego.localstack.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wego.localstack.StackException;
import org.wego.localstack.part.Parts;
import org.wego.localstack.process.ProcessRecord;
import org.wego.localstack.setup.Home;
import org.wego.localstack.setup.Ports;
import org.wego.localstack.setup.Setup;
import org.wego.localstack.supervisor.PartStatus.State;
import org.wego.platform.servers.FreePorts;

/** A supervisor of a checkout that was never built, with a launcher that asks it for things. */
class SupervisorTest {

  private final Launcher launcher = new Launcher(SupervisorTest.class);
  private final List<Event> events = new CopyOnWriteArrayList<>();
  @TempDir private Path folder;
  private Setup setup;
  private Supervisor supervisor;
  private SupervisorClient client;

  @BeforeEach
  void supervise() {
    Home home = new Home(folder.resolve("home"));
    Map<String, String> ports =
        new HashMap<>(Ports.free(Parts.defaultPorts().keySet(), FreePorts::next));
    Home.write(home.configuration(), ports, "For one test");
    setup = Setup.load(home, folder.resolve("checkout"), Parts.defaultPorts(), Map.of());
    supervisor = Supervisor.begin(setup, events::add, launcher.build());
    client = new SupervisorClient(setup, launcher);
  }

  @AfterEach
  void end() {
    supervisor.close();
  }

  @Test
  void a_launcher_finds_it_until_it_ends() {
    assertThat(client.isSupervised()).isTrue();

    supervisor.close();
    supervisor.close();
    assertThat(client.isSupervised()).isFalse();
  }

  @Test
  void what_is_missing_is_said_before_anything_starts() {
    assertThat(client.start(List.of("kafka", "keycloak"), events::add)).isFalse();

    assertThat(events)
        .singleElement()
        .matches(event -> event.type() == Event.Type.FAILED && event.part().equals("keycloak"))
        .extracting(Event::text)
        .asString()
        .contains("Keycloak's distribution", "./mvnw package");
    assertThat(new Stack(setup).status()).extracting(PartStatus::state).containsOnly(State.STOPPED);
  }

  @Test
  void a_port_that_is_taken_is_named_with_its_holder_and_the_way_out() throws IOException {
    int port = setup.ports().of("kafka");
    try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThat(taken.isBound()).isTrue();
      assertThat(client.start(List.of("kafka"), events::add)).isFalse();
    }

    assertThat(events)
        .singleElement()
        .extracting(Event::text)
        .asString()
        .contains(
            "needs port " + port, "process " + ProcessHandle.current().pid(), "WEGO_PORT_KAFKA");
  }

  @Test
  void stopping_what_does_not_run_is_done_at_once() {
    assertThat(client.stop(List.of("kafka", "postgres"), events::add)).isTrue();
    assertThat(events).isEmpty();
  }

  @Test
  void a_part_that_does_not_exist_is_refused_with_those_that_do() {
    assertThat(client.start(List.of("zookeeper"), events::add)).isFalse();
    assertThat(events)
        .singleElement()
        .extracting(Event::text)
        .asString()
        .contains("zookeeper", "postgres, kafka, mail, keycloak");
  }

  @Test
  void whoever_does_not_know_the_secret_is_not_heard() {
    Home.delete(setup.home().secrets());

    assertThatExceptionOfType(StackException.class)
        .isThrownBy(() -> client.stop(List.of("kafka"), events::add));
    assertThat(events).isEmpty();
  }

  @Test
  void a_part_that_was_killed_is_told_from_one_that_was_stopped() throws Exception {
    Process process = new ProcessBuilder("cat").start();
    setup.records().put(ProcessRecord.of("kafka", process.toHandle(), 0, Map.of()));
    process.destroyForcibly().waitFor();

    assertThat(new Stack(setup).status())
        .filteredOn(part -> part.part().equals("kafka"))
        .extracting(PartStatus::state)
        .containsExactly(State.DIED);
  }
}
