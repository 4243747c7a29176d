package org.wego.deployment.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wego.deployment.Checkout;
import org.wego.deployment.Program;
import org.wego.deployment.compose.Compose.Service;

/** What holds for the compose file beyond its schema, which is checked in this module's pom.xml. */
class ComposeTest {

  private static final Compose COMPOSE = new Compose();

  /**
   * A number with its points, and perhaps words behind it; in our own, a variable with a default.
   */
  private static final Pattern EXACT_TAG =
      Pattern.compile("[^:]+:(\\$\\{WEGO_VERSION:-)?v?\\d+\\.\\d+(\\.\\d+)*(-[\\w.]+)?}?");

  private static final Pattern SECRET_NAME =
      Pattern.compile(".*(PASSWORD|SECRET|TOKEN|PRIVATE|CREDENTIAL|_KEYS?)(_.*)?");

  /** What has a secret's word in its name and is none: where a file or an address is. */
  private static final Pattern PLACE = Pattern.compile("(/|https?://).*");

  /** Their images hold one program, which cannot ask itself. Nothing waits for them. */
  private static final Set<String> WITHOUT_HEALTHCHECK = Set.of("otel-collector");

  static Iterable<Service> services() {
    return COMPOSE.services();
  }

  static Iterable<Service> programs() {
    return COMPOSE.programs();
  }

  @Test
  void all_programs_of_the_suite_are_there() {
    assertThat(COMPOSE.programs().stream().map(program -> program.module().orElseThrow()))
        .containsExactlyInAnyOrderElementsOf(Program.MODULES);
  }

  @ParameterizedTest
  @MethodSource("services")
  void an_image_is_named_by_an_exact_tag(Service service) {
    assertThat(service.description().path("image").asText()).matches(EXACT_TAG);
  }

  @ParameterizedTest
  @MethodSource("services")
  void what_serves_says_whether_it_is_healthy(Service service) {
    JsonNode check = service.description().path("healthcheck");

    if (service.isJob() || WITHOUT_HEALTHCHECK.contains(service.name())) {
      assertThat(check.path("disable").asBoolean()).isTrue();
    } else {
      assertThat(check.path("test").path(0).asText()).isEqualTo("CMD");
      assertThat(check.path("disable").asBoolean()).isFalse();
      assertThat(check.fieldNames())
          .toIterable()
          .contains("interval", "timeout", "retries", "start_period");
    }
  }

  @ParameterizedTest
  @MethodSource("services")
  void nothing_waits_for_a_start_alone(Service service) {
    service
        .description()
        .path("depends_on")
        .properties()
        .forEach(
            need ->
                assertThat(need.getValue().path("condition").asText())
                    .isEqualTo(
                        COMPOSE.service(need.getKey()).isJob()
                            ? "service_completed_successfully"
                            : "service_healthy"));
  }

  @ParameterizedTest
  @MethodSource("services")
  void processors_memory_and_processes_are_bounded(Service service) {
    JsonNode limits = service.description().at("/deploy/resources/limits");

    assertThat(limits.fieldNames()).toIterable().contains("cpus", "memory", "pids");
  }

  @ParameterizedTest
  @MethodSource("services")
  void a_container_has_no_rights_beyond_its_program(Service service) {
    JsonNode description = service.description();

    assertThat(service.texts("security_opt")).contains("no-new-privileges:true");
    assertThat(service.texts("cap_drop")).containsExactly("ALL");
    assertThat(description.path("read_only").asBoolean()).isTrue();
    assertThat(description.fieldNames())
        .toIterable()
        .doesNotContain("cap_add", "privileged", "devices", "pid", "ipc", "network_mode");
    assertThat(description.path("user").asText("none")).isNotIn("root", "0", "0:0");
  }

  @ParameterizedTest
  @MethodSource("services")
  void no_secret_is_in_the_file(Service service) {
    service
        .environment()
        .forEach(
            (name, value) -> {
              if (SECRET_NAME.matcher(name).matches()) {
                assertThat(value).as(name).matches(PLACE);
              }
              assertThat(value).as(name).doesNotContain("password=", "PASSWORD=");
            });
  }

  @ParameterizedTest
  @MethodSource("services")
  void what_is_published_is_published_to_this_machine(Service service) {
    assertThat(service.texts("ports"))
        .allMatch(port -> port.startsWith("127.0.0.1:"), "on the loopback address");
    if (!service.texts("ports").isEmpty()) {
      assertThat(service.name()).isIn("gateway", "keycloak", "grafana", "mailpit");
      assertThat(service.texts("networks")).containsAnyElementsOf(COMPOSE.networksWithAWayOut());
    }
  }

  @Test
  void only_what_needs_it_has_a_way_out() {
    Set<String> outside = new TreeSet<>();
    for (Service service : COMPOSE.services()) {
      if (service.texts("networks").stream().anyMatch(COMPOSE.networksWithAWayOut()::contains)) {
        outside.add(service.name());
      }
    }

    assertThat(COMPOSE.networksWithAWayOut()).containsExactly("edge");
    assertThat(outside)
        .containsExactlyInAnyOrder("gateway", "keycloak", "grafana", "mailpit", "webhooks");
  }

  @Test
  void sessions_of_postgresql_keep_the_memory_that_they_free() {
    assertThat(COMPOSE.service("postgres").environment())
        .containsEntry("MALLOC_TRIM_THRESHOLD_", "4194304")
        .containsEntry("MALLOC_MMAP_THRESHOLD_", "2097152");
  }

  @Test
  void the_gateway_reaches_no_database() {
    assertThat(COMPOSE.service("gateway").texts("networks")).doesNotContain("data");
  }

  @ParameterizedTest
  @MethodSource("services")
  void every_mounted_file_is_in_the_repository(Service service) {
    for (String volume : service.texts("volumes")) {
      String source = volume.substring(0, volume.indexOf(':'));
      if (source.startsWith(".")) {
        assertThat(Checkout.path(source)).exists();
        assertThat(volume).as("files of the repository are not written").endsWith(":ro");
      } else {
        assertThat(COMPOSE.volumes()).contains(source);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void a_program_is_given_the_secrets_it_reads(Service program) {
    Program settings = Program.of(program.module().orElseThrow());

    for (String target : program.secrets().values()) {
      Path file = Path.of(target);
      assertThat(file.getParent()).isEqualTo(Path.of("/run/secrets/wego"));
      assertThat(settings.secrets()).contains(file.getFileName().toString());
    }
    assertThat(program.secrets()).hasSameSizeAs(settings.secrets());
  }

  @ParameterizedTest
  @MethodSource("programs")
  void every_variable_of_a_program_is_one_that_it_reads(Service program) {
    Program settings = Program.of(program.module().orElseThrow());

    assertThat(program.environment().keySet())
        .allSatisfy(name -> assertThat(settings.knows(name)).as(name).isTrue());
  }

  @Test
  void every_secret_is_made_and_read() {
    Set<String> read = new TreeSet<>();
    COMPOSE.services().forEach(service -> read.addAll(service.secrets().keySet()));
    String script = Checkout.text("docker/secrets");

    Map<String, String> files = COMPOSE.secretFiles();
    assertThat(files.keySet()).containsExactlyInAnyOrderElementsOf(read);
    files.forEach(
        (name, file) -> {
          assertThat(file).isEqualTo("docker/.secrets/" + name);
          assertThat(script).contains(name.replaceFirst("-password$", ""));
        });
    assertThat(Checkout.text(".gitignore")).contains("/docker/.secrets/");
    assertThat(Files.isExecutable(Checkout.path("docker/secrets"))).isTrue();
  }
}
