package org.wego.deployment.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wego.deployment.Checkout;

/** Kafka's topics and rights are those of the contracts, no more and no less. */
class KafkaContractTest {

  private static final JsonNode TOPICS = Checkout.yaml("contracts/events/topics.yaml");
  private static final JsonNode ASYNC_API = Checkout.yaml("contracts/events/asyncapi.yaml");
  private static final String DEAD_LETTERS = ".dead-letter";

  @ParameterizedTest
  @EnumSource(Overlay.class)
  void every_topic_of_the_contract_is_there_with_its_dead_letters_and_no_other(Overlay overlay) {
    List<String> contract =
        Manifest.elements(TOPICS.path("topics"))
            .flatMap(topic -> Stream.of(topic.path("name"), topic.path("deadLetter")))
            .map(JsonNode::asText)
            .toList();
    assertThat(overlay.all("KafkaTopic").map(Manifest::name))
        .containsExactlyInAnyOrderElementsOf(contract);
    assertThat(overlay.all("KafkaTopic"))
        .allSatisfy(
            topic -> {
              assertThat(topic.at("/spec/partitions")).isEqualTo(TOPICS.path("partitions"));
              assertThat(Manifest.map(topic.at("/spec/config")))
                  .containsAllEntriesOf(Manifest.map(TOPICS.path("config")));
              assertThat(topic.labels()).containsEntry("strimzi.io/cluster", "wego");
            });
  }

  @Test
  void in_production_an_event_has_three_copies_and_two_when_it_is_acknowledged() {
    assertThat(Overlay.PRODUCTION.one("KafkaNodePool", "brokers").at("/spec/replicas").asInt())
        .isEqualTo(3);
    assertThat(Overlay.PRODUCTION.all("KafkaTopic"))
        .allSatisfy(
            topic -> {
              assertThat(topic.at("/spec/replicas").asInt()).isEqualTo(3);
              assertThat(topic.at("/spec/config").path("min.insync.replicas").asInt()).isEqualTo(2);
            });
    JsonNode config = Overlay.PRODUCTION.one("Kafka", "wego").at("/spec/kafka/config");
    assertThat(config.path("default.replication.factor").asInt()).isEqualTo(3);
    assertThat(config.path("min.insync.replicas").asInt()).isEqualTo(2);
    assertThat(config.path("unclean.leader.election.enable").asBoolean(true)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Overlay.class)
  void brokers_make_no_topic_by_themselves_and_let_nobody_in_unknown(Overlay overlay) {
    JsonNode kafka = overlay.one("Kafka", "wego").at("/spec/kafka");
    assertThat(kafka.path("config").path("auto.create.topics.enable").asBoolean(true)).isFalse();
    assertThat(kafka.at("/authorization/type").asText()).isEqualTo("simple");
    assertThat(kafka.path("listeners"))
        .singleElement()
        .satisfies(
            listener -> {
              assertThat(listener.path("tls").asBoolean()).isTrue();
              assertThat(listener.path("type").asText()).isEqualTo("internal");
              assertThat(listener.at("/authentication/type").asText()).isEqualTo("scram-sha-512");
            });
    assertThat(overlay.all("KafkaUser"))
        .hasSize(5)
        .allSatisfy(
            user ->
                assertThat(user.at("/spec/authentication/type").asText())
                    .isEqualTo("scram-sha-512"));
  }

  /** The brokers are of the same line as the clients and as those of the tests. */
  @Test
  void the_brokers_are_of_the_version_that_is_tested() {
    String tested =
        Checkout.text("pom.xml").replaceAll("(?s).*<kafka.version>(\\d+\\.\\d+)\\..*", "$1");
    assertThat(Overlay.PRODUCTION.one("Kafka", "wego").at("/spec/kafka/version").asText())
        .startsWith(tested + ".");
  }

  @ParameterizedTest
  @EnumSource(Overlay.class)
  void everybody_may_do_what_the_contract_says_and_nothing_else(Overlay overlay) {
    assertThat(overlay.own().stream().filter(each -> !each.name().equals("gateway")))
        .hasSize(5)
        .allSatisfy(
            service -> {
              Set<String> expected = new TreeSet<>();
              topics(service.name(), "Sends")
                  .forEach(topic -> expected.add("topic " + topic + " [Describe, Write]"));
              topics(service.name(), "Receives")
                  .forEach(
                      topic -> {
                        expected.add("topic " + topic + " [Describe, Read]");
                        expected.add("topic " + topic + DEAD_LETTERS + " [Describe, Write]");
                      });
              groups(Overlay.module(service))
                  .forEach(group -> expected.add("group " + group + " [Read]"));

              Manifest user = overlay.one("KafkaUser", service.name());
              assertThat(user.all("/spec/authorization/acls").map(KafkaContractTest::right))
                  .containsExactlyInAnyOrderElementsOf(expected);
              assertThat(user.all("/spec/authorization/acls"))
                  .allSatisfy(
                      acl ->
                          assertThat(acl.at("/resource/patternType").asText())
                              .isEqualTo("literal"));
            });
  }

  private static String right(JsonNode acl) {
    return acl.at("/resource/type").asText()
        + " "
        + acl.at("/resource/name").asText()
        + " "
        + Manifest.elements(acl.path("operations")).map(JsonNode::asText).sorted().toList();
  }

  /** The topics of the operations whose names begin with the service and what it does. */
  private static Set<String> topics(String service, String does) {
    return ASYNC_API.path("operations").properties().stream()
        .filter(operation -> operation.getKey().startsWith(service + does))
        .map(operation -> operation.getValue().at("/channel/$ref").asText())
        .map(reference -> ASYNC_API.at(reference.substring(1) + "/address").asText())
        .collect(Collectors.toSet());
  }

  private static Set<String> groups(String module) {
    return Defaults.of(module).properties().entrySet().stream()
        .filter(setting -> setting.getKey().matches("mp\\.messaging\\.incoming\\..+\\.group\\.id"))
        .map(Map.Entry::getValue)
        .collect(Collectors.toSet());
  }
}
