package org.wego.deployment.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wego.deployment.Checkout;

/**
 * Nothing flows but what is meant to. Policies are evaluated as Kubernetes does: a pod that one
 * selects takes and sends only what one of them allows.
 */
class NetworkTest {

  private static final List<String> SERVICES =
      List.of("membership", "fees", "awards", "events", "webhooks");
  private static final String INTERNET = "0.0.0.0/0";

  @ParameterizedTest
  @EnumSource(Overlay.class)
  void all_is_denied_that_is_not_allowed(Overlay overlay) {
    Manifest policy = overlay.one("NetworkPolicy", "default-deny");
    assertThat(policy.at("/spec/podSelector").isEmpty()).isTrue();
    assertThat(texts(policy.at("/spec/policyTypes"))).containsExactly("Ingress", "Egress");
    assertThat(policy.at("/spec/ingress").isMissingNode()).isTrue();
    assertThat(policy.at("/spec/egress").isMissingNode()).isTrue();
  }

  /** Each of our programs, with everybody whom it may speak with. */
  @ParameterizedTest
  @EnumSource(Overlay.class)
  void the_gateway_and_the_services_reach_what_they_need_and_nothing_else(Overlay overlay) {
    assertThat(reached(overlay, pod(overlay, "gateway")))
        .containsExactlyInAnyOrder(
            "kube-system k8s-app=kube-dns:53",
            "app.kubernetes.io/component=service,app.kubernetes.io/part-of=wego:8080",
            "app.kubernetes.io/instance=keycloak,app=keycloak:8080",
            "observability app.kubernetes.io/name=opentelemetry-collector:4317");
    for (String service : SERVICES) {
      Set<String> expected =
          new TreeSet<>(
              Set.of(
                  "kube-system k8s-app=kube-dns:53",
                  "cnpg.io/cluster=" + service + "-db:5432",
                  "strimzi.io/cluster=wego,strimzi.io/name=wego-kafka:9093",
                  "app.kubernetes.io/instance=keycloak,app=keycloak:8080",
                  "observability app.kubernetes.io/name=opentelemetry-collector:4317"));
      expected.add(
          overlay == Overlay.LOCAL ? "app.kubernetes.io/name=mail:1025" : "203.0.113.25/32:587");
      if (service.equals("webhooks")) {
        Stream.of(INTERNET, "2000::/3")
            .flatMap(block -> Stream.of(block + ":443", block + ":8443"))
            .forEach(expected::add);
      }
      assertThat(reached(overlay, pod(overlay, service))).as(service).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource(Overlay.class)
  void only_the_gateway_calls_services_and_only_the_edge_calls_the_gateway(Overlay overlay) {
    String prometheus = "monitoring app.kubernetes.io/name=prometheus:http";
    assertThat(callers(overlay, pod(overlay, "gateway")))
        .containsExactlyInAnyOrder("envoy-gateway-system :http", prometheus);
    assertThat(SERVICES)
        .allSatisfy(
            service ->
                assertThat(callers(overlay, pod(overlay, service)))
                    .containsExactlyInAnyOrder(
                        "app.kubernetes.io/component=gateway,app.kubernetes.io/name=gateway:http",
                        prometheus));
  }

  /** A flow has two ends, and both have to allow it. */
  @ParameterizedTest
  @EnumSource(Overlay.class)
  void a_database_is_reached_by_its_own_service_and_by_no_other(Overlay overlay) {
    for (String database : SERVICES) {
      Map<String, String> instance = Map.of("cnpg.io/cluster", database + "-db");
      assertThat(
              callers(overlay, instance).stream()
                  .filter(caller -> caller.endsWith(":5432"))
                  .filter(caller -> !caller.startsWith("cnpg")))
          .containsExactly(
              "app.kubernetes.io/component=service,app.kubernetes.io/name=" + database + ":5432");
      assertThat(reached(overlay, instance))
          .contains("cnpg.io/cluster=" + database + "-db:5432")
          .noneMatch(
              to ->
                  SERVICES.stream()
                      .anyMatch(other -> !other.equals(database) && to.contains(other + "-db")));
    }
  }

  /** The wall in the network is as high as the one in the program. */
  @ParameterizedTest
  @EnumSource(Overlay.class)
  void webhooks_reach_the_internet_and_no_network_that_the_service_refuses(Overlay overlay) {
    Set<String> refused = new HashSet<>();
    Matcher network =
        Pattern.compile("\"([0-9a-f.:]+/\\d+)\"")
            .matcher(
                Checkout.text(
                    "webhooks-service/src/main/java/org/wego/webhooks/endpoint/Networks.java"));
    while (network.find()) {
      refused.add(network.group(1));
    }
    // All of IPv6 that it does not refuse as a whole.
    refused.remove("2000::/3");
    assertThat(refused).hasSizeGreaterThan(15);

    Manifest policy = overlay.one("NetworkPolicy", "webhooks-internet");
    assertThat(
            policy
                .all("/spec/egress/0/to")
                .flatMap(to -> Manifest.elements(to.at("/ipBlock/except")))
                .map(JsonNode::asText))
        .containsExactlyInAnyOrderElementsOf(refused);
    assertThat(Manifest.map(policy.at("/spec/podSelector/matchLabels")))
        .containsEntry("app.kubernetes.io/name", "webhooks");
  }

  @Test
  void nobody_but_webhooks_and_the_data_plane_sends_to_the_internet() {
    assertThat(
            Overlay.PRODUCTION
                .all("NetworkPolicy")
                .filter(each -> each.at("/spec/egress").findValuesAsText("cidr").contains(INTERNET))
                .map(Manifest::name))
        .containsExactlyInAnyOrder("webhooks-internet", "databases", "kafka", "keycloak-operator");
  }

  private static Map<String, String> pod(Overlay overlay, String name) {
    return overlay.one("Deployment", name).podLabels();
  }

  private static Set<String> reached(Overlay overlay, Map<String, String> pod) {
    return flows(overlay, pod, "egress", "to");
  }

  private static Set<String> callers(Overlay overlay, Map<String, String> pod) {
    return flows(overlay, pod, "ingress", "from");
  }

  private static Set<String> flows(
      Overlay overlay, Map<String, String> pod, String direction, String end) {
    return overlay
        .all("NetworkPolicy")
        .filter(policy -> selects(policy.at("/spec/podSelector"), pod))
        .flatMap(policy -> policy.all("/spec/" + direction))
        .peek(
            rule -> {
              // A rule without them would allow everybody, or every port.
              assertThat(rule.path(end)).isNotEmpty();
              assertThat(rule.path("ports")).isNotEmpty();
            })
        .flatMap(
            rule ->
                Manifest.elements(rule.path(end))
                    .flatMap(
                        peer ->
                            Manifest.elements(rule.path("ports"))
                                .map(port -> peer(peer) + ":" + port.path("port").asText())))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean selects(JsonNode selector, Map<String, String> labels) {
    return labels.entrySet().containsAll(Manifest.map(selector.path("matchLabels")).entrySet())
        && Manifest.elements(selector.path("matchExpressions"))
            .allMatch(
                expression -> {
                  String value = labels.get(expression.path("key").asText());
                  return switch (expression.path("operator").asText()) {
                    case "Exists" -> value != null;
                    case "In" -> value != null && texts(expression.path("values")).contains(value);
                    default -> throw new IllegalArgumentException(expression.toString());
                  };
                });
  }

  private static String peer(JsonNode peer) {
    if (peer.has("ipBlock")) {
      return peer.at("/ipBlock/cidr").asText();
    }
    String namespace =
        peer.at("/namespaceSelector/matchLabels").path("kubernetes.io/metadata.name").asText();
    String pods =
        Stream.concat(
                Manifest.map(peer.at("/podSelector/matchLabels")).entrySet().stream()
                    .map(label -> label.getKey() + "=" + label.getValue()),
                Manifest.elements(peer.at("/podSelector/matchExpressions"))
                    .map(each -> each.path("key").asText()))
            .sorted()
            .collect(Collectors.joining(","));
    return namespace.isEmpty() ? pods : namespace + " " + pods;
  }

  private static List<String> texts(JsonNode list) {
    return Manifest.elements(list).map(JsonNode::asText).toList();
  }
}
