package org.wego.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class KafkaEventsTest {

  private static final String TOPIC = "things.v1";

  @Test
  void all_of_a_stream_is_read_in_its_order_with_headers_and_payload() throws Exception {
    UUID key = UUID.randomUUID();
    send(key, 1, "{\"name\":\"서울\"}");
    send(UUID.randomUUID(), 1, "{}");
    send(key, 2, "{\"name\":\"Huế\"}");

    List<KafkaEvents.Event> events = KafkaEvents.ofKey(TOPIC, key);

    assertThat(events).extracting(KafkaEvents.Event::sequence).containsExactly(1L, 2L);
    assertThat(events)
        .extracting(event -> event.data().get("name").asText())
        .containsExactly("서울", "Huế");
    assertThat(events.get(0).type()).isEqualTo("org.wego.sample.thing-made.v1");
    assertThat(KafkaEvents.all(TOPIC)).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void what_arrives_later_is_waited_for() throws Exception {
    UUID key = UUID.randomUUID();
    CompletableFuture<List<KafkaEvents.Event>> waiting =
        CompletableFuture.supplyAsync(
            () -> KafkaEvents.awaitOfKey(TOPIC, key, events -> events.size() == 2));

    send(key, 1, "{}");
    send(key, 2, "not JSON");

    assertThat(waiting.get())
        .extracting(KafkaEvents.Event::value)
        .containsExactly("{}", "not JSON");
    assertThat(waiting.get().get(1).data()).isNull();
  }

  @Test
  void the_dead_letter_topic_of_the_list_is_there_and_empty() {
    assertThat(KafkaEvents.all("things.v1.dead-letter")).isEmpty();
  }

  private static void send(UUID key, int sequence, String value) throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", WegoServers.kafka().bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      ProducerRecord<String, String> record = new ProducerRecord<>(TOPIC, key.toString(), value);
      record.headers().add("ce_type", bytes("org.wego.sample.thing-made.v1"));
      record.headers().add("ce_sequence", bytes(Integer.toString(sequence)));
      producer.send(record).get();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
