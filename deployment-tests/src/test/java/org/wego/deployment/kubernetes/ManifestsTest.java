package org.wego.deployment.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wego.deployment.Checkout;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What would be applied is what was meant, and each resource says only what its kind knows. */
class ManifestsTest {

  @ParameterizedTest
  @EnumSource(Overlay.class)
  void every_resource_says_only_what_its_kind_knows(Overlay overlay) {
    assertThat(overlay.manifests()).hasSizeGreaterThan(90);
    assertThat(overlay.manifests())
        .allSatisfy(manifest -> assertThat(Schemas.faults(manifest)).as("%s", manifest).isEmpty());
  }

  @ParameterizedTest
  @EnumSource(Overlay.class)
  void no_resource_is_there_twice(Overlay overlay) {
    assertThat(overlay.manifests().stream().map(each -> each.apiVersion() + " " + each))
        .doesNotHaveDuplicates();
  }

  /** One deliberate mistake in each kind of model that judges. */
  @ParameterizedTest
  @CsvSource({
    "Deployment, membership, /spec/template/spec/containers/0, imagePullPolice",
    "NetworkPolicy, mail, /spec, egres",
    "HorizontalPodAutoscaler, fees, /spec, minReplica",
    "PodDisruptionBudget, fees, /spec, maxUnavailible",
    "HTTPRoute, api, /spec/rules/0/matches/0/path, prefix",
    "Gateway, wego, /spec/listeners/0, hostName",
    "ServiceMonitor, services, /spec/endpoints/0, intervall",
    "Kafka, wego, /spec/kafka/listeners/0, autentication",
    "KafkaNodePool, brokers, /spec/storage/volumes/0, deleteClaims",
    "KafkaTopic, wego.fees.invoice.v1, /spec, partition",
    "KafkaUser, fees, /spec/authorization/acls/0, operation_",
    "Cluster, fees-db, /spec/bootstrap/initdb, locales",
    "ScheduledBackup, fees-db, /spec, cron",
    "ObjectStore, backups, /spec/configuration/wal, compresion",
    "ExternalSecret, mail, /spec/target, creationPolice",
    "Keycloak, keycloak, /spec/hostname, hostnames",
    "KeycloakRealmImport, wego, /spec/realm, bruteForceProtection"
  })
  void a_field_that_is_not_known_is_a_fault(
      String kind, String name, String pointer, String field) {
    Manifest right = Overlay.PRODUCTION.one(kind, name);
    Manifest wrong = new Manifest(right.content().deepCopy());
    ((ObjectNode) wrong.at(pointer)).put(field, "x");

    assertThat(Schemas.faults(right)).isEmpty();
    assertThat(Schemas.faults(wrong)).singleElement().asString().contains(field);
  }

  @ParameterizedTest
  @CsvSource({
    "Deployment, membership, /spec, selector",
    "HorizontalPodAutoscaler, fees, /spec, maxReplicas",
    "Cluster, fees-db, /spec, instances",
    "ScheduledBackup, fees-db, /spec, schedule",
    "ExternalSecret, mail, /spec/data/0, remoteRef"
  })
  void a_field_that_is_required_and_missing_is_a_fault(
      String kind, String name, String pointer, String field) {
    Manifest wrong = new Manifest(Overlay.PRODUCTION.one(kind, name).content().deepCopy());
    ((ObjectNode) wrong.at(pointer)).remove(field);

    assertThat(Schemas.faults(wrong)).anySatisfy(fault -> assertThat(fault).contains(field));
  }

  /** The rendering of the tests is the real one's. */
  @ParameterizedTest
  @EnumSource(Overlay.class)
  void kustomize_renders_the_same(Overlay overlay, @TempDir Path folder)
      throws IOException, InterruptedException {
    Optional<List<String>> kustomize = kustomize();
    if ("required".equals(System.getenv("WEGO_KUSTOMIZE"))) {
      assertThat(kustomize).as("kustomize, or kubectl, on the path").isPresent();
    }
    assumeThat(kustomize)
        .as("There is no kustomize: only the rendering of the tests is checked")
        .isPresent();

    Map<String, JsonNode> ours = byName(overlay.manifests());
    Map<String, JsonNode> real =
        byName(rendered(kustomize.orElseThrow(), overlay, folder.resolve("rendered.yaml")));
    assertThat(ours.keySet()).containsExactlyInAnyOrderElementsOf(real.keySet());
    assertThat(real)
        .allSatisfy((name, content) -> assertThat(ours.get(name)).as(name).isEqualTo(content));
  }

  @Test
  void what_the_tests_do_not_render_is_refused() {
    assertThatThrownBy(() -> Kustomize.render("deployment-tests/src/test/kustomize/unknown"))
        .hasMessageContaining("namePrefix");
  }

  private static List<Manifest> rendered(List<String> kustomize, Overlay overlay, Path into)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(kustomize);
    command.add(Checkout.path(overlay.folder()).toString());
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(into.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    boolean ended = process.waitFor(2, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(ended).as("%s ended in time", command).isTrue();
    assertThat(process.exitValue()).isZero();
    List<Manifest> rendered = new ArrayList<>();
    new Yaml(new SafeConstructor(new LoaderOptions()))
        .loadAll(Files.readString(into))
        .forEach(each -> rendered.add(new Manifest(new ObjectMapper().valueToTree(each))));
    return rendered;
  }

  private static Map<String, JsonNode> byName(List<Manifest> manifests) {
    return manifests.stream().collect(Collectors.toMap(Manifest::toString, Manifest::content));
  }

  private static Optional<List<String>> kustomize() {
    return Stream.of(List.of("kustomize", "build"), List.of("kubectl", "kustomize"))
        .filter(command -> onPath(command.get(0)))
        .findFirst();
  }

  private static boolean onPath(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, program))
        .anyMatch(Files::isExecutable);
  }
}
