package org.wego.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code asyncapi.yaml} tells of all that {@code contracts/events} holds, and of nothing else. */
class AsyncApiTest {

  private static final Path REPOSITORY = Path.of("..", "..", "..");
  private static final Path CONTRACTS = REPOSITORY.resolve("contracts").resolve("events");
  private static final String SCHEMA = ".schema.json";
  private static JsonNode asyncApi;

  @BeforeAll
  static void read() throws IOException {
    asyncApi = yaml("asyncapi.yaml");
  }

  @Test
  void every_event_that_has_a_schema_is_a_message_and_every_message_has_one() throws IOException {
    assertThat(messages().map(message -> message.at("/payload/$ref").asText()))
        .containsExactlyInAnyOrderElementsOf(schemas());
  }

  @Test
  void every_event_that_has_a_schema_has_an_example() throws IOException {
    assertThat(schemas())
        .allSatisfy(
            schema ->
                assertThat(CONTRACTS.resolve(schema.replace(SCHEMA, ".example.json")))
                    .isRegularFile());
  }

  @Test
  void a_message_has_the_name_that_its_schema_stands_for() {
    assertThat(messages())
        .allSatisfy(
            message ->
                assertThat(message.path("name").asText())
                    .isEqualTo(
                        "org.wego."
                            + message
                                .at("/payload/$ref")
                                .asText()
                                .replace("./", "")
                                .replace("/", ".")
                                .replace(SCHEMA, "")));
  }

  @Test
  void every_topic_is_a_channel_and_every_channel_a_topic() throws IOException {
    assertThat(elements(asyncApi.path("channels")).map(channel -> channel.path("address").asText()))
        .containsExactlyInAnyOrderElementsOf(
            elements(yaml("topics.yaml").path("topics"))
                .map(topic -> topic.path("name").asText())
                .toList());
  }

  @Test
  void every_message_is_in_one_channel_and_of_the_service_that_owns_its_topic() {
    List<String> placed =
        elements(asyncApi.path("channels"))
            .flatMap(channel -> elements(channel.path("messages")))
            .map(message -> message.path("$ref").asText())
            .toList();

    assertThat(placed)
        .containsExactlyInAnyOrderElementsOf(
            StreamSupport.stream(
                    ((Iterable<String>) () -> asyncApi.at("/components/messages").fieldNames())
                        .spliterator(),
                    false)
                .map(name -> "#/components/messages/" + name)
                .toList());
    assertThat(elements(asyncApi.path("channels")))
        .allSatisfy(
            channel ->
                assertThat(elements(channel.path("messages")))
                    .allSatisfy(
                        message ->
                            assertThat(at(message).path("name").asText())
                                .startsWith("org." + service(channel) + ".")));
  }

  @Test
  void every_channel_with_messages_has_one_who_sends() {
    List<String> sent =
        elements(asyncApi.path("operations"))
            .filter(operation -> operation.path("action").asText().equals("send"))
            .map(operation -> operation.at("/channel/$ref").asText())
            .toList();

    assertThat(asyncApi.path("channels").fields())
        .toIterable()
        .filteredOn(channel -> channel.getValue().has("messages"))
        .extracting(channel -> "#/channels/" + channel.getKey())
        .containsExactlyInAnyOrderElementsOf(sent);
  }

  @Test
  void who_receives_from_a_channel_is_who_follows_its_topic() throws IOException {
    List<String> received =
        StreamSupport.stream(
                ((Iterable<Map.Entry<String, JsonNode>>) () -> asyncApi.path("operations").fields())
                    .spliterator(),
                false)
            .filter(operation -> operation.getValue().path("action").asText().equals("receive"))
            .map(
                operation ->
                    operation.getKey().replaceFirst("Receives.*", "-service")
                        + " "
                        + at(operation.getValue().path("channel")).path("address").asText())
            .toList();

    assertThat(followed()).isNotEmpty();
    assertThat(received).containsExactlyInAnyOrderElementsOf(followed());
  }

  /** What the channels of the services' own configurations name. */
  private static List<String> followed() throws IOException {
    List<String> followed = new ArrayList<>();
    try (Stream<Path> modules = Files.list(REPOSITORY)) {
      for (Path module : modules.toList()) {
        Path settings = module.resolve("src/main/resources/application.properties");
        if (module.toString().endsWith("-service") && Files.isRegularFile(settings)) {
          Properties properties = new Properties();
          try (Reader reader = Files.newBufferedReader(settings)) {
            properties.load(reader);
          }
          properties.stringPropertyNames().stream()
              .filter(name -> name.matches("mp[.]messaging[.]incoming[.].+[.]topics?"))
              .flatMap(name -> Stream.of(properties.getProperty(name).split(",")))
              .forEach(topic -> followed.add(module.getFileName() + " " + topic));
        }
      }
    }
    return followed;
  }

  /** {@code wego.membership} of {@code wego.membership.member.v1}. */
  private static String service(JsonNode channel) {
    String address = channel.path("address").asText();
    return address.substring(0, address.indexOf('.', "wego.".length()));
  }

  private static JsonNode at(JsonNode reference) {
    return asyncApi.at(reference.path("$ref").asText().substring(1));
  }

  private static Stream<JsonNode> messages() {
    return elements(asyncApi.at("/components/messages"));
  }

  private static Stream<JsonNode> elements(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }

  /** As {@code asyncapi.yaml} refers to them; what is shared by several is no event. */
  private static List<String> schemas() throws IOException {
    try (Stream<Path> files = Files.walk(CONTRACTS)) {
      List<String> schemas =
          files
              .filter(file -> file.toString().endsWith(SCHEMA))
              .map(CONTRACTS::relativize)
              .filter(file -> !file.startsWith("shared"))
              .map(file -> "./" + file.toString().replace('\\', '/'))
              .sorted()
              .toList();
      assertThat(schemas).isNotEmpty();
      return schemas;
    }
  }

  private static JsonNode yaml(String file) throws IOException {
    return new ObjectMapper(new YAMLFactory()).readTree(CONTRACTS.resolve(file).toFile());
  }
}
