package org.wego.deployment.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What no pod of ours may do, whatever is in its image. */
class PodPolicyTest {

  private static final String POD = "/spec/template/spec";

  @ParameterizedTest
  @EnumSource(Overlay.class)
  void no_container_runs_as_root(Overlay overlay) {
    assertThat(overlay.all("Deployment"))
        .isNotEmpty()
        .allSatisfy(
            deployment -> {
              JsonNode pod = deployment.at(POD + "/securityContext");
              assertThat(pod.path("runAsNonRoot").asBoolean()).isTrue();
              assertThat(pod.path("runAsUser").asInt()).isPositive();
              assertThat(pod.path("runAsGroup").asInt()).isPositive();
              assertThat(pod.at("/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            });
    assertThat(containers(overlay))
        .allSatisfy(
            container ->
                assertThat(container.at("/securityContext/runAsNonRoot").asBoolean()).isTrue());
  }

  @ParameterizedTest
  @EnumSource(Overlay.class)
  void no_container_gains_a_privilege_or_writes_to_its_image(Overlay overlay) {
    assertThat(containers(overlay))
        .isNotEmpty()
        .allSatisfy(
            container -> {
              JsonNode context = container.path("securityContext");
              assertThat(context.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
              assertThat(context.path("privileged").asBoolean(true)).isFalse();
              assertThat(context.path("readOnlyRootFilesystem").asBoolean()).isTrue();
              assertThat(Manifest.elements(context.at("/capabilities/drop")).map(JsonNode::asText))
                  .containsExactly("ALL");
              assertThat(context.at("/capabilities/add").isMissingNode()).isTrue();
            });
  }

  @ParameterizedTest
  @EnumSource(Overlay.class)
  void no_pod_has_a_token_of_the_cluster_or_a_part_of_its_node(Overlay overlay) {
    assertThat(overlay.all("Deployment"))
        .allSatisfy(
            deployment -> {
              JsonNode pod = deployment.at(POD);
              assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
              assertThat(pod.path("enableServiceLinks").asBoolean(true)).isFalse();
              assertThat(Stream.of("hostNetwork", "hostPID", "hostIPC").filter(pod::has)).isEmpty();
              assertThat(deployment.all(POD + "/volumes"))
                  .allSatisfy(
                      volume ->
                          assertThat(volume.has("projected") || volume.has("emptyDir")).isTrue());
            });
    assertThat(overlay.all("ServiceAccount"))
        .isNotEmpty()
        .allSatisfy(
            account ->
                assertThat(account.at("/automountServiceAccountToken").asBoolean(true)).isFalse());
  }

  @ParameterizedTest
  @EnumSource(Overlay.class)
  void each_of_our_programs_has_an_account_of_its_own(Overlay overlay) {
    assertThat(overlay.own())
        .hasSize(6)
        .allSatisfy(
            deployment -> {
              String account = deployment.at(POD + "/serviceAccountName").asText();
              assertThat(account).isEqualTo(deployment.name());
              assertThat(overlay.names("ServiceAccount")).contains(account);
            });
  }

  @ParameterizedTest
  @EnumSource(Overlay.class)
  void every_container_says_what_it_needs_and_what_it_may_take(Overlay overlay) {
    assertThat(containers(overlay))
        .allSatisfy(
            container -> {
              assertThat(
                      List.of(
                          container.at("/resources/requests/cpu").asText(),
                          container.at("/resources/limits/cpu").asText(),
                          container.at("/resources/requests/memory").asText()))
                  .doesNotContain("");
              // A JVM does not give memory back, so what it may take it has to be promised.
              assertThat(container.at("/resources/limits/memory"))
                  .isEqualTo(container.at("/resources/requests/memory"));
            });
  }

  @ParameterizedTest
  @EnumSource(Overlay.class)
  void the_namespace_takes_restricted_pods_only(Overlay overlay) {
    assertThat(overlay.one("Namespace", "wego").labels())
        .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
    assertThat(
            overlay.manifests().stream()
                .filter(each -> !List.of("Namespace", "PriorityClass").contains(each.kind())))
        .allSatisfy(each -> assertThat(each.at("/metadata/namespace").asText()).isEqualTo("wego"));
  }

  @Test
  void production_runs_what_was_released_and_nothing_that_a_tag_may_become() {
    assertThat(Overlay.PRODUCTION.own())
        .allSatisfy(
            deployment ->
                assertThat(deployment.at(POD + "/containers/0/image").asText())
                    .matches(".+/wego/[a-z-]+@sha256:[0-9a-f]{64}"));
    assertThat(containers(Overlay.LOCAL).map(each -> each.path("image").asText()))
        .allSatisfy(image -> assertThat(image).matches(".+:v?[0-9]+\\..+"));
  }

  private static Stream<JsonNode> containers(Overlay overlay) {
    return overlay
        .all("Deployment")
        .flatMap(
            each ->
                Stream.concat(each.all(POD + "/containers"), each.all(POD + "/initContainers")));
  }
}
