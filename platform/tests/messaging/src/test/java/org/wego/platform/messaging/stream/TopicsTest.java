package org.wego.platform.messaging.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TopicsTest {

  @Test
  void the_suites_list_is_complete_and_consistent() throws IOException {
    Topics topics;
    try (InputStream in =
        Files.newInputStream(Path.of("..", "..", "..", "contracts", "events", "topics.yaml"))) {
      topics = Topics.read(in);
    }

    assertThat(topics.partitions()).isEqualTo(4);
    assertThat(topics.config())
        .containsEntry("retention.ms", "-1")
        .containsEntry("cleanup.policy", "delete");
    assertThat(topics.all())
        .isNotEmpty()
        .allSatisfy(
            topic -> {
              assertThat(topic.name()).matches("wego\\.[a-z]+\\.[a-z-]+\\.v1");
              assertThat(topic.deadLetter()).isEqualTo(topic.name() + ".dead-letter");
              assertThat(topic.owner()).isEqualTo(topic.name().split("\\.")[1] + "-service");
            });
    assertThat(topics.namesToCreate()).hasSize(2 * topics.all().size());
  }

  @Test
  void a_topic_that_is_not_listed_is_refused() {
    assertThat(Topics.load().get("wego.test.note.v1").aggregate()).isEqualTo("note");
    assertThatThrownBy(() -> Topics.load().get("wego.test.other.v1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wego.test.other.v1");
  }

  @Test
  void a_list_that_is_not_one_is_refused() {
    assertRefused("partitions: 4");
    assertRefused("topics: []");
    assertRefused("partitions: 4\ntopics:\n  - name: a\n");
    assertRefused("partitions: four");
    assertRefused("nonsense");
    String topic = "  - {name: a, aggregate: b, owner: c, deadLetter: d}\n";
    assertRefused("partitions: 4\ntopics:\n" + topic + topic);
  }

  private static void assertRefused(String yaml) {
    assertThatThrownBy(() -> Topics.read(new ByteArrayInputStream(yaml.getBytes(UTF_8))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
