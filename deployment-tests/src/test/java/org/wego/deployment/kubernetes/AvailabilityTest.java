package org.wego.deployment.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wego.deployment.Checkout;

/** Nobody notices a release, a drained node or a burst. */
class AvailabilityTest {

  private static final String CONTAINER = "/spec/template/spec/containers/0";

  @ParameterizedTest
  @EnumSource(Overlay.class)
  void the_three_probes_ask_three_different_questions(Overlay overlay) {
    assertThat(overlay.own())
        .allSatisfy(
            deployment -> {
              assertThat(
                      Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                          .map(probe -> deployment.at(CONTAINER + "/" + probe + "/httpGet/path"))
                          .map(JsonNode::asText))
                  .containsExactly("/q/health/started", "/q/health/live", "/q/health/ready");
              JsonNode startup = deployment.at(CONTAINER + "/startupProbe");
              assertThat(
                      startup.path("periodSeconds").asInt()
                          * startup.path("failureThreshold").asInt())
                  .as("seconds for migrations")
                  .isEqualTo(deployment.at("/spec/progressDeadlineSeconds").asInt())
                  .isGreaterThanOrEqualTo(600);
            });
    assertThat(overlay.all("Deployment"))
        .allSatisfy(
            deployment ->
                assertThat(
                        Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                            .map(probe -> deployment.at(CONTAINER + "/" + probe)))
                    .doesNotHaveDuplicates()
                    .noneMatch(JsonNode::isMissingNode));
  }

  @ParameterizedTest
  @EnumSource(Overlay.class)
  void a_release_takes_no_replica_away_before_another_one_is_ready(Overlay overlay) {
    assertThat(overlay.own())
        .allSatisfy(
            deployment -> {
              JsonNode update = deployment.at("/spec/strategy/rollingUpdate");
              assertThat(update.path("maxUnavailable").asInt(1)).isZero();
              assertThat(update.path("maxSurge").asInt()).isPositive();
              assertThat(deployment.at("/spec/revisionHistoryLimit").asInt()).isBetween(2, 10);
              assertThat(deployment.at("/spec/replicas").isMissingNode())
                  .as("the autoscaler alone sets replicas")
                  .isTrue();
            });
  }

  /** What is under way when a pod is told to end has the time that the program gives it. */
  @ParameterizedTest
  @EnumSource(Overlay.class)
  void a_pod_is_killed_only_after_the_program_had_its_time_to_end(Overlay overlay) {
    assertThat(overlay.own())
        .allSatisfy(
            deployment -> {
              Defaults known = Defaults.of(Overlay.module(deployment));
              Duration needed =
                  seconds(deployment.at(CONTAINER + "/lifecycle/preStop/sleep/seconds").asInt())
                      .plus(known.seconds("quarkus.shutdown.delay"))
                      .plus(known.seconds("quarkus.shutdown.timeout"));
              Duration given =
                  seconds(
                      deployment.at("/spec/template/spec/terminationGracePeriodSeconds").asInt());
              assertThat(given).isGreaterThan(needed.plusSeconds(5));
              assertThat(needed.minus(known.seconds("quarkus.shutdown.timeout")))
                  .as("while those who call it learn that it ends")
                  .isGreaterThanOrEqualTo(seconds(5));
            });
  }

  @ParameterizedTest
  @EnumSource(Overlay.class)
  void each_of_our_programs_has_a_disruption_budget_and_an_autoscaler(Overlay overlay) {
    assertThat(overlay.own())
        .allSatisfy(
            deployment -> {
              Manifest budget = overlay.one("PodDisruptionBudget", deployment.name());
              assertThat(budget.at("/spec/maxUnavailable").asInt()).isOne();
              assertThat(Manifest.map(budget.at("/spec/selector/matchLabels")))
                  .isEqualTo(Manifest.map(deployment.at("/spec/selector/matchLabels")));
              Manifest scaler = overlay.one("HorizontalPodAutoscaler", deployment.name());
              assertThat(scaler.at("/spec/scaleTargetRef/kind").asText()).isEqualTo("Deployment");
              assertThat(scaler.at("/spec/scaleTargetRef/name").asText())
                  .isEqualTo(deployment.name());
              assertThat(scaler.at("/spec/metrics/0/resource/name").asText()).isEqualTo("cpu");
            });
  }

  @Test
  void in_production_there_are_two_of_each_and_no_more_consumers_than_partitions() {
    int partitions = Checkout.yaml("contracts/events/topics.yaml").path("partitions").asInt();
    assertThat(Overlay.PRODUCTION.all("HorizontalPodAutoscaler"))
        .hasSize(6)
        .allSatisfy(
            scaler -> {
              assertThat(scaler.at("/spec/minReplicas").asInt()).isGreaterThanOrEqualTo(2);
              if (!scaler.name().equals("gateway")) {
                assertThat(scaler.at("/spec/maxReplicas").asInt()).isLessThanOrEqualTo(partitions);
                assertThat(scaler.at("/spec/metrics/1/external/metric/name").asText())
                    .isEqualTo("wego_consumer_lag");
                assertThat(
                        scaler
                            .at("/spec/metrics/1/external/metric/selector/matchLabels/service")
                            .asText())
                    .isEqualTo(scaler.name());
              }
            });
  }

  /** The metrics adapter's rule makes the metric of which the autoscalers speak. */
  @Test
  void the_lag_that_autoscalers_ask_for_is_offered_by_the_metrics_adapter() {
    JsonNode rule = Checkout.yaml("k8s/operators/prometheus-adapter.yaml").at("/rules/external/0");
    assertThat(rule.at("/name/as").asText()).isEqualTo("wego_consumer_lag");
    assertThat(rule.path("metricsQuery").asText()).contains("kafka_consumergroup_lag");
    String regex =
        rule.path("metricsQuery")
            .asText()
            .replaceAll("(?s).*\"\\^?(\\([a-z|]+\\)-service[^\"]*)\".*", "$1");
    List<String> groups =
        Overlay.PRODUCTION
            .all("KafkaUser")
            .flatMap(user -> user.all("/spec/authorization/acls"))
            .map(acl -> acl.path("resource"))
            .filter(resource -> resource.path("type").asText().equals("group"))
            .map(resource -> resource.path("name").asText())
            .toList();
    assertThat(groups).isNotEmpty().allMatch(group -> group.matches(regex));
  }

  @ParameterizedTest
  @EnumSource(Overlay.class)
  void replicas_of_one_version_are_spread_over_nodes_and_zones(Overlay overlay) {
    assertThat(overlay.own())
        .allSatisfy(
            deployment -> {
              assertThat(
                      deployment
                          .all("/spec/template/spec/topologySpreadConstraints")
                          .map(each -> each.path("topologyKey").asText()))
                  .containsExactly("kubernetes.io/hostname", "topology.kubernetes.io/zone");
              assertThat(deployment.all("/spec/template/spec/topologySpreadConstraints"))
                  .allSatisfy(
                      each -> {
                        assertThat(deployment.podLabels())
                            .containsAllEntriesOf(
                                Manifest.map(each.at("/labelSelector/matchLabels")));
                        assertThat(Manifest.elements(each.path("matchLabelKeys")))
                            .extracting(JsonNode::asText)
                            .containsExactly("app.kubernetes.io/name", "pod-template-hash");
                      });
              assertThat(overlay.names("PriorityClass"))
                  .contains(deployment.at("/spec/template/spec/priorityClassName").asText());
            });
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
