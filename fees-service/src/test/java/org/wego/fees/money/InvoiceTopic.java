package org.wego.fees.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.wego.fees.testing.Database;
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.WegoServers;

/** Follows what is told of invoices, from when it is opened on. */
final class InvoiceTopic implements AutoCloseable {

  private static final String NAME = "wego.fees.invoice.v1";
  private static final String ISSUED = "org.wego.fees.invoice-issued.v1";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration POLL = Duration.ofMillis(20);

  private final KafkaConsumer<byte[], byte[]> consumer;

  private record Told(String type, JsonNode data) {}

  InvoiceTopic() {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                WegoServers.kafka().bootstrapServers(),
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                20),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(NAME).stream()
            .map(found -> new TopicPartition(NAME, found.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  /**
   * All that was told since the last time is what the model's invoices went through: issued once,
   * numbered without gaps, and at last as they are.
   */
  void assertTells(MoneyModel model) {
    Map<UUID, TreeMap<Long, Told>> streams = drain();
    assertThat(streams.keySet()).as("invoices told of").isEqualTo(model.bills.keySet());
    for (MoneyModel.Bill bill : model.bills.values()) {
      TreeMap<Long, Told> stream = streams.get(bill.id);
      String name = bill.number();
      assertThat(stream.lastKey()).as("events of %s", name).isEqualTo(stream.size());
      assertThat(stream.get(1L).type()).as(name).isEqualTo(ISSUED);
      assertThat(stream.values().stream().filter(told -> told.type().equals(ISSUED)))
          .as(name)
          .hasSize(1);
      assertThat(Database.number("SELECT event_sequence FROM invoice WHERE id = ?", bill.id))
          .as("events of %s", name)
          .isEqualTo(stream.size());
      JsonNode last = stream.lastEntry().getValue().data();
      assertThat(
              "%s %s %s paid %s left %s"
                  .formatted(
                      last.path("number").asText(),
                      last.path("status").asText(),
                      last.path("total").path("amount").asText(),
                      last.path("paid").path("amount").asText(),
                      last.path("outstanding").path("amount").asText()))
          .isEqualTo(
              "%s %s %s paid %s left %s"
                  .formatted(
                      name,
                      bill.status,
                      Step.money(bill.total),
                      Step.money(bill.paid()),
                      Step.money(bill.left())));
    }
  }

  private Map<UUID, TreeMap<Long, Told>> drain() {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> Database.number("SELECT count(*) FROM outbox_event WHERE topic = ?", NAME) == 0);
    Map<UUID, TreeMap<Long, Told>> streams = new TreeMap<>();
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    while (ends.keySet().stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        take(record, streams);
      }
    }
    return streams;
  }

  private static void take(
      ConsumerRecord<byte[], byte[]> record, Map<UUID, TreeMap<Long, Told>> streams) {
    String type = header(record, "ce_type");
    String value = new String(record.value(), StandardCharsets.UTF_8);
    EventContracts.validate(type, value);
    UUID key = UUID.fromString(new String(record.key(), StandardCharsets.UTF_8));
    try {
      streams
          .computeIfAbsent(key, k -> new TreeMap<>())
          .put(Long.parseLong(header(record, "ce_sequence")), new Told(type, JSON.readTree(value)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
