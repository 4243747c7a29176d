package org.wego.faults.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.wego.faults.check.TopicLog;

/** A topic gets bytes that are no event, and an event that means nothing. */
final class Poison implements Fault {

  private static final String TOPIC = "wego.membership.member.v1";

  @Override
  public String name() {
    return "poison";
  }

  @Override
  public String sentence() {
    return "the topic of members gets bytes that are no event, and an event of a member without a"
        + " name, a type and a country";
  }

  @Override
  public String happen(Stage stage, Random random) {
    byte[] bytes = new byte[100];
    random.nextBytes(bytes);
    UUID stream = UUID.randomUUID();
    ProducerRecord<byte[], byte[]> event =
        new ProducerRecord<>(
            TOPIC,
            stream.toString().getBytes(UTF_8),
            "{\"memberId\":\"%s\"}".formatted(stream).getBytes(UTF_8));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_type",
            "org.wego.membership.member-registered.v1",
            "ce_source",
            TopicLog.POISONER,
            "ce_time",
            Instant.now().toString(),
            "ce_subject",
            stream.toString(),
            "ce_sequence",
            "1",
            "ce_epoch",
            "1")
        .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
    byte[] key = TopicLog.POISONER.getBytes(UTF_8);
    stage.topics().send(List.of(new ProducerRecord<>(TOPIC, key, bytes), event));
    return "stream " + stream;
  }
}
