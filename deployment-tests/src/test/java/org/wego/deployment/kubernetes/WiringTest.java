package org.wego.deployment.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wego.deployment.Checkout;
import org.wego.deployment.Program;

/** What one resource says of another one is so. */
class WiringTest {

  private static final String POD = "/spec/template/spec";
  private static final String SECRETS = "/run/secrets/wego";

  @ParameterizedTest
  @EnumSource(Overlay.class)
  void every_selector_finds_the_pods_that_it_means(Overlay overlay) {
    assertThat(overlay.all("Deployment"))
        .allSatisfy(
            each ->
                assertThat(each.podLabels())
                    .containsAllEntriesOf(Manifest.map(each.at("/spec/selector/matchLabels"))));
    assertThat(overlay.all("Service"))
        .hasSizeGreaterThanOrEqualTo(6)
        .allSatisfy(
            service ->
                assertThat(selected(overlay, service.at("/spec/selector")))
                    .extracting(Manifest::name)
                    .containsExactly(service.name()));
  }

  @ParameterizedTest
  @EnumSource(Overlay.class)
  void every_port_that_is_named_is_a_containers(Overlay overlay) {
    assertThat(overlay.all("Service"))
        .allSatisfy(
            service ->
                assertThat(ports(selected(overlay, service.at("/spec/selector")).get(0)))
                    .containsAll(texts(service.all("/spec/ports").map(p -> p.path("targetPort")))));
    assertThat(overlay.all("Deployment"))
        .allSatisfy(
            each ->
                assertThat(ports(each))
                    .containsAll(
                        texts(
                            Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                                .map(probe -> each.at(POD + "/containers/0/" + probe))
                                .flatMap(probe -> probe.findValues("port").stream()))));
    assertThat(overlay.own())
        .allSatisfy(
            each ->
                assertThat(each.at(POD + "/containers/0/ports/0/containerPort").asText())
                    .isEqualTo(variables(overlay, each).get("QUARKUS_HTTP_PORT")));
  }

  /** Misspelt, a variable would be silently nothing. */
  @ParameterizedTest
  @EnumSource(Overlay.class)
  void every_variable_is_one_that_the_program_heeds(Overlay overlay) {
    assertThat(overlay.own())
        .allSatisfy(
            each -> {
              Program program = Program.of(Overlay.module(each));
              assertThat(variables(overlay, each).keySet()).isNotEmpty().allMatch(program::knows);
              assertThat(secretFiles(each)).allMatch(program::knows);
              assertThat(secretFiles(each))
                  .as("without which it does not start")
                  .containsAll(program.secrets());
            });
  }

  @ParameterizedTest
  @EnumSource(Overlay.class)
  void every_address_of_a_variable_is_there(Overlay overlay) {
    assertThat(overlay.own())
        .allSatisfy(
            each -> {
              String addresses = String.join(" ", variables(overlay, each).values());
              assertThat(addresses).doesNotContain("//localhost");
            });
    Map<String, String> gateway = variables(overlay, overlay.one("Deployment", "gateway"));
    assertThat(
            Checkout.yaml("gateway/src/main/resources/routes.yaml").path("upstreams").fieldNames())
        .toIterable()
        .allSatisfy(
            upstream -> {
              assertThat(gateway)
                  .containsEntry(
                      "WEGO_GATEWAY_UPSTREAMS_" + upstream.toUpperCase(),
                      "http://" + upstream + ":8080");
              assertThat(overlay.one("Service", upstream).at("/spec/ports/0/port").asInt())
                  .isEqualTo(8080);
            });
    assertThat(overlay.own().stream().filter(each -> !each.name().equals("gateway")))
        .allSatisfy(
            each -> {
              Map<String, String> variables = variables(overlay, each);
              String prefix = each.name().toUpperCase() + "_DB_";
              String cluster = overlay.one("Cluster", each.name() + "-db").name();
              assertThat(variables.get(prefix + "URL"))
                  .startsWith("jdbc:postgresql://" + cluster + "-rw:5432/" + each.name() + "?")
                  .contains("sslmode=verify-full");
              assertThat(variables).containsEntry(prefix + "USER", each.name());
              assertThat(variables)
                  .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "wego-kafka-bootstrap:9093")
                  .containsEntry("KAFKA_SECURITY_PROTOCOL", "SASL_SSL");
              assertThat(variables.get("QUARKUS_OIDC_TOKEN_ISSUER"))
                  .isEqualTo(gateway.get("WEGO_GATEWAY_TOKENS_ISSUER"))
                  .isEqualTo(
                      overlay.one("Keycloak", "keycloak").at("/spec/hostname/hostname").asText()
                          + "/realms/wego");
            });
  }

  @ParameterizedTest
  @EnumSource(Overlay.class)
  void whoever_makes_links_makes_them_to_the_gateway(Overlay overlay) {
    String gateway =
        variables(overlay, overlay.one("Deployment", "gateway")).get("WEGO_GATEWAY_PUBLIC_ADDRESS");
    assertThat(overlay.own())
        .filteredOn(each -> Program.of(Overlay.module(each)).knows("WEGO_PUBLIC_ADDRESS"))
        .isNotEmpty()
        .allSatisfy(
            each ->
                assertThat(variables(overlay, each)).containsEntry("WEGO_PUBLIC_ADDRESS", gateway));
  }

  @ParameterizedTest
  @EnumSource(Overlay.class)
  void every_secret_that_is_mounted_is_made_by_somebody(Overlay overlay) {
    Set<String> made = new HashSet<>();
    overlay
        .all("Cluster")
        .forEach(
            cluster -> {
              made.add(cluster.name() + "-app/password");
              made.add(cluster.name() + "-app/username");
              made.add(cluster.name() + "-ca/ca.crt");
            });
    overlay.all("Kafka").forEach(each -> made.add(each.name() + "-cluster-ca-cert/ca.crt"));
    overlay.all("KafkaUser").forEach(user -> made.add(user.name() + "/sasl.jaas.config"));
    overlay
        .all("ExternalSecret")
        .forEach(
            external ->
                external
                    .all("/spec/data")
                    .forEach(
                        data ->
                            made.add(
                                external.at("/spec/target/name").asText()
                                    + "/"
                                    + data.path("secretKey").asText())));
    if (overlay == Overlay.LOCAL) {
      assertThat(Checkout.text("k8s/README.md"))
          .contains("create secret generic webhooks-keys --from-literal=secret-keys=");
      made.add("webhooks-keys/secret-keys");
    }

    assertThat(overlay.own())
        .allSatisfy(
            each ->
                assertThat(each.all(POD + "/volumes"))
                    .allSatisfy(volume -> assertThat(made).containsAll(required(volume))));
    assertThat(overlay.all("ObjectStore").flatMap(store -> keys(store.at("/spec"))))
        .isSubsetOf(made);
    assertThat(keys(overlay.one("Keycloak", "keycloak").at("/spec/db")))
        .hasSize(2)
        .isSubsetOf(made);
  }

  @ParameterizedTest
  @EnumSource(Overlay.class)
  void secrets_are_files_and_no_key_of_a_certificate_is_mounted(Overlay overlay) {
    assertThat(overlay.all("Deployment"))
        .allSatisfy(
            each -> {
              assertThat(each.at(POD + "/containers/0/env").findValues("secretKeyRef")).isEmpty();
              assertThat(each.at(POD + "/containers/0/envFrom").findValues("secretRef")).isEmpty();
              assertThat(each.at(POD + "/volumes").findValuesAsText("key"))
                  .doesNotContain("ca.key", "ca.password");
            });
    assertThat(overlay.own().stream().filter(each -> !each.name().equals("gateway")))
        .allSatisfy(each -> assertThat(secretFiles(each)).hasSizeGreaterThanOrEqualTo(4));
  }

  @ParameterizedTest
  @EnumSource(Overlay.class)
  void the_edge_leads_to_what_is_for_the_world_and_to_nothing_else(Overlay overlay) {
    List<String> listeners =
        texts(overlay.one("Gateway", "wego").all("/spec/listeners").map(l -> l.path("name")));
    assertThat(overlay.all("HTTPRoute"))
        .hasSize(2)
        .allSatisfy(
            route -> {
              assertThat(listeners).contains(route.at("/spec/parentRefs/0/sectionName").asText());
              assertThat(
                      overlay
                          .one("Gateway", "wego")
                          .all("/spec/listeners")
                          .map(listener -> listener.path("hostname").asText()))
                  .contains(route.at("/spec/hostnames/0").asText());
              assertThat(route.all("/spec/rules"))
                  .flatExtracting(rule -> Manifest.elements(rule.path("matches")).toList())
                  .isNotEmpty()
                  .allSatisfy(
                      match -> {
                        String path = match.at("/path/value").asText();
                        assertThat(path).doesNotMatch("/(q|metrics|operations|admin)(/.*)?");
                        if (path.equals("/")) {
                          assertThat(match.at("/path/type").asText()).isEqualTo("Exact");
                        }
                      });
            });
    assertThat(overlay.one("HTTPRoute", "api").at("/spec/rules/0/backendRefs/0/name").asText())
        .isEqualTo("gateway");
    assertThat(variables(overlay, overlay.one("Deployment", "gateway")))
        .extractingByKey("WEGO_GATEWAY_PUBLIC_ADDRESS")
        .asString()
        .contains("://" + overlay.one("HTTPRoute", "api").at("/spec/hostnames/0").asText());
  }

  private static List<Manifest> selected(Overlay overlay, JsonNode selector) {
    return overlay
        .all("Deployment")
        .filter(each -> each.podLabels().entrySet().containsAll(Manifest.map(selector).entrySet()))
        .toList();
  }

  private static List<String> ports(Manifest deployment) {
    return texts(deployment.all(POD + "/containers/0/ports").map(port -> port.path("name")));
  }

  private static Map<String, String> variables(Overlay overlay, Manifest deployment) {
    Map<String, String> variables = new TreeMap<>();
    deployment
        .all(POD + "/containers/0/envFrom")
        .map(from -> from.at("/configMapRef/name").asText())
        .forEach(
            name -> variables.putAll(Manifest.map(overlay.one("ConfigMap", name).at("/data"))));
    return variables;
  }

  /** The files in the folder where programs look for their secrets. */
  private static Set<String> secretFiles(Manifest deployment) {
    Set<String> volumes =
        deployment
            .all(POD + "/containers/0/volumeMounts")
            .filter(mount -> mount.path("mountPath").asText().equals(SECRETS))
            .map(mount -> mount.path("name").asText())
            .collect(Collectors.toSet());
    return deployment
        .all(POD + "/volumes")
        .filter(volume -> volumes.contains(volume.path("name").asText()))
        .flatMap(volume -> volume.findValuesAsText("path").stream())
        .collect(Collectors.toSet());
  }

  private static List<String> required(JsonNode volume) {
    return Manifest.elements(volume.at("/projected/sources"))
        .map(source -> source.path("secret"))
        .filter(secret -> !secret.path("optional").asBoolean())
        .flatMap(
            secret ->
                Manifest.elements(secret.path("items"))
                    .map(item -> secret.path("name").asText() + "/" + item.path("key").asText()))
        .toList();
  }

  private static Stream<String> keys(JsonNode spec) {
    return spec.findParents("key").stream()
        .map(reference -> reference.path("name").asText() + "/" + reference.path("key").asText());
  }

  private static List<String> texts(Stream<JsonNode> nodes) {
    return nodes.map(JsonNode::asText).toList();
  }
}
