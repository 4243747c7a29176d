package org.wego.membership.leadership;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.wego.membership.Database;
import org.wego.platform.id.Ids;
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.TestClock;
import org.wego.platform.testkit.WegoServers;

/** Tells what Assemblies decide, as their service does: by events on the real topic. */
final class AssemblyTopic {

  static final String TYPE = "org.wego.events.election-decided.v1";

  private static final String NAME = "wego.events.assembly-decision.v1";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private AssemblyTopic() {}

  /** The contract's example, as another election of an Assembly. */
  static ObjectNode election(String kind, UUID assembly, LocalDate effectiveOn, UUID... elected) {
    ObjectNode election = example();
    election.put("electionId", Ids.next().toString());
    election.put("kind", kind);
    election.put("effectiveOn", effectiveOn.toString());
    ((ObjectNode) election.get("assembly"))
        .put("id", assembly.toString())
        .put("heldOn", effectiveOn.toString());
    var members = election.putArray("electedMemberIds");
    for (UUID member : elected) {
      members.add(member.toString());
    }
    return election;
  }

  static ObjectNode example() {
    try {
      return (ObjectNode)
          JSON.readTree(
              Path.of("..", "contracts", "events", "events", "election-decided.v1.example.json")
                  .toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells of the election, and waits until it is passed. */
  static void tell(ObjectNode election) {
    EventContracts.validate(TYPE, election);
    tell(TYPE, election, 1);
  }

  static void tell(String type, ObjectNode payload, long sequence) {
    String key = payload.get("electionId").asText();
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(NAME, bytes(key), bytes(payload.toString()));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            Ids.next().toString(),
            "ce_type",
            type,
            "ce_source",
            "/wego/events",
            "ce_time",
            TestClock.clock().instant().toString(),
            "ce_subject",
            key,
            "ce_partitionkey",
            key,
            "ce_sequence",
            Long.toString(sequence),
            "ce_epoch",
            "1",
            "content-type",
            "application/json")
        .forEach((name, value) -> record.headers().add(name, bytes(value)));
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", WegoServers.kafka().bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.send(record);
    }
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                Database.count(
                        "SELECT coalesce(max(sequence), 0) FROM inbox_guard WHERE consumer ="
                            + " 'membership.assembly-decisions' AND stream_key = '"
                            + key
                            + "'")
                    >= sequence);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
