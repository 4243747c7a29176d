package org.wego.localstack.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wego.localstack.StackException;
import org.wego.localstack.process.ProcessRecord;
import org.wego.localstack.setup.Home;
import org.wego.localstack.setup.Replicas;
import org.wego.localstack.setup.Setup;

class PartsTest {

  private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

  @TempDir private Path folder;
  private Setup setup;

  @BeforeEach
  void set_up() {
    setup = Setup.load(new Home(folder), CHECKOUT, Parts.defaultPorts(), Map.of());
  }

  private List<String> names() {
    return Parts.of(setup).stream().map(Part::name).toList();
  }

  @Test
  void a_service_has_one_replica_unless_more_are_configured() {
    assertThat(names()).contains("membership", "gateway").doesNotContain("membership-2");

    setup.replicas().choose(Map.of("membership", 3));

    assertThat(names()).containsSubsequence("membership", "membership-2", "membership-3", "fees");
    assertThat(Parts.of(setup))
        .filteredOn(part -> part.name().startsWith("membership"))
        .extracting(Part::address)
        .containsExactly("http://localhost:8081", "http://localhost:8181", "http://localhost:8281");
  }

  @Test
  void whoever_looks_at_a_service_is_told_of_each_of_its_replicas() {
    setup.replicas().choose(Map.of("fees", 2));

    assertThat(Parts.services(setup).get("fees"))
        .hasToString("[http://localhost:8082, http://localhost:8182]");
    assertThat(Parts.services(setup).get("awards")).hasSize(1);
  }

  @Test
  void a_replica_that_is_one_too_many_stays_a_part_until_it_is_stopped() {
    setup.replicas().choose(Map.of("fees", 2));
    setup
        .records()
        .put(ProcessRecord.of("fees-2", ProcessHandle.current(), 0, Map.of("fees-2", 8182)));
    assertThat(Parts.surplus(setup)).isEmpty();

    setup.replicas().choose(Map.of("fees", 1));
    assertThat(Parts.surplus(setup)).containsExactly("fees-2");
    assertThat(names()).contains("fees-2");

    setup.records().remove("fees-2");
    assertThat(names()).doesNotContain("fees-2");
  }

  @Test
  void what_a_service_keeps_beside_its_jars_as_it_starts_is_no_new_build() throws IOException {
    Path program = Files.createDirectories(folder.resolve("fees-service/target/quarkus-app"));
    Path jar = made(program.resolve("quarkus-run.jar"), 1_000);
    Setup packaged = Setup.load(new Home(folder), folder, Parts.defaultPorts(), Map.of());
    Service service = new Service("fees", "fees-service", 8082, true, "256m");
    Part fees = new ServicePart(packaged, service, 1);
    long build = fees.build();

    made(program.resolve("quarkus-run-jar.idx"), 2_000);
    assertThat(fees.build()).isEqualTo(build);

    made(jar, 3_000);
    assertThat(fees.build()).isGreaterThan(build);
  }

  private static Path made(Path file, long at) throws IOException {
    Files.writeString(file, "");
    return Files.setLastModifiedTime(file, FileTime.fromMillis(at));
  }

  @Test
  void the_gateway_is_told_of_every_replica_and_of_all_routes() throws IOException {
    setup.replicas().choose(Map.of("membership", 2));

    Parts.publishRoutes(setup);

    YAMLMapper yaml = new YAMLMapper();
    JsonNode table = yaml.readTree(Files.readAllBytes(setup.home().routes()));
    List<String> membership = new ArrayList<>();
    table.at("/upstreams/membership").forEach(address -> membership.add(address.textValue()));
    assertThat(membership).containsExactly("http://localhost:8081", "http://localhost:8181");
    assertThat(table.path("upstreams")).hasSize(Parts.balancedServices().size());
    assertThat(table.path("routes"))
        .isEqualTo(
            yaml.readTree(
                    Files.readAllBytes(CHECKOUT.resolve("gateway/src/main/resources/routes.yaml")))
                .path("routes"));
  }

  @Test
  void no_two_replicas_share_a_port() {
    assertThat(Parts.defaultPorts().values()).doesNotHaveDuplicates();
  }

  @Test
  void what_is_no_number_of_replicas_is_refused() {
    for (String text : List.of("fees=0", "fees=5", "fees=two", "fees", "tax=2")) {
      assertThatExceptionOfType(StackException.class)
          .as(text)
          .isThrownBy(() -> Replicas.parse(text, Parts.services()));
    }
    assertThat(Replicas.parse("fees=4", Parts.services())).isEqualTo(Map.entry("fees", 4));
  }
}
