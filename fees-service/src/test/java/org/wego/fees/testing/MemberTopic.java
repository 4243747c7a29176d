package org.wego.fees.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.wego.platform.id.Ids;
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.TestClock;
import org.wego.platform.testkit.WegoServers;

/** Tells of members as membership does: by events on the real topic, held against the contract. */
public final class MemberTopic {

  public static final String NAME = "wego.membership.member.v1";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private MemberTopic() {}

  /** Tells of members of the roster, and waits until their accounts are there. */
  public static void tell(Collection<Roster.Member> members) {
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      for (Roster.Member member : members) {
        producer.send(record("member-registered", 1, state(member)));
      }
    }
    await()
        .atMost(PATIENCE)
        .until(() -> Database.number("SELECT count(*) FROM billing_account") >= members.size());
  }

  /** Tells one event, and waits until it is applied. */
  public static void tell(String type, long sequence, Map<String, Object> state) {
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      producer.send(record(type, sequence, state));
    }
    UUID key = UUID.fromString((String) state.get("memberId"));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                Database.number(
                        "SELECT coalesce(max(sequence), 0) FROM inbox_guard WHERE stream_key = ?",
                        key)
                    >= sequence);
  }

  /** The state that events of a member of the roster carry. */
  public static Map<String, Object> state(Roster.Member member) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("memberId", member.id().toString());
    state.put("name", member.name());
    state.put("organizationType", member.type().name());
    state.put("region", member.region());
    state.put("country", member.country());
    state.put("population", member.population());
    state.put("founding", member.founding());
    state.put("category", member.category());
    state.put("periods", periods(period(member.category(), member.since().toString(), null)));
    return state;
  }

  /** A period, open where {@code to} is null. */
  public static Map<String, Object> period(String category, String from, String to) {
    Map<String, Object> period = new LinkedHashMap<>();
    period.put("category", category);
    period.put("from", from);
    period.put("to", to);
    return period;
  }

  @SafeVarargs
  public static List<Map<String, Object>> periods(Map<String, Object>... periods) {
    return new ArrayList<>(Arrays.asList(periods));
  }

  private static ProducerRecord<byte[], byte[]> record(
      String name, long sequence, Map<String, Object> state) {
    String type = "org.wego.membership." + name + ".v1";
    String key = (String) state.get("memberId");
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(NAME, bytes(key), bytes(json(type, state)));
    header(record, "ce_specversion", "1.0");
    header(record, "ce_id", Ids.next().toString());
    header(record, "ce_type", type);
    header(record, "ce_source", "/wego/membership");
    header(record, "ce_time", TestClock.clock().instant().toString());
    header(record, "ce_subject", key);
    header(record, "ce_partitionkey", key);
    header(record, "ce_sequence", Long.toString(sequence));
    header(record, "ce_epoch", "1");
    header(record, "content-type", "application/json");
    return record;
  }

  private static String json(String type, Map<String, Object> state) {
    try {
      String json = JSON.writeValueAsString(state);
      EventContracts.validate(type, json);
      return json;
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
    record.headers().add(name, bytes(value));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", WegoServers.kafka().bootstrapServers()),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
