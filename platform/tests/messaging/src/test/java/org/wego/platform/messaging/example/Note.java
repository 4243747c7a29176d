package org.wego.platform.messaging.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record as a producer of notes would send it.
 *
 * @param key the stream
 * @param epoch the stream's epoch
 * @param sequence the number in the stream
 * @param type the event's type
 * @param value what the note says
 * @param id the event's id
 */
public record Note(UUID key, int epoch, long sequence, String type, long value, UUID id) {

  public static Note of(UUID key, long sequence) {
    return new Note(key, 1, sequence, NoteConsumer.NOTED, sequence, UUID.randomUUID());
  }

  public Note inEpoch(int other) {
    return new Note(key, other, sequence, type, value, id);
  }

  public Note ofType(String other) {
    return new Note(key, epoch, sequence, other, value, id);
  }

  public Note saying(long other) {
    return new Note(key, epoch, sequence, type, other, id);
  }

  public Note withId(UUID other) {
    return new Note(key, epoch, sequence, type, value, other);
  }

  public ConsumerRecord<byte[], byte[]> record() {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(
            NoteConsumer.TOPIC,
            0,
            0,
            key.toString().getBytes(UTF_8),
            "{\"value\":%d}".formatted(value).getBytes(UTF_8));
    add(record, "ce_specversion", "1.0");
    add(record, "ce_id", id.toString());
    add(record, "ce_type", type);
    add(record, "ce_source", "/wego/test");
    add(record, "ce_time", "2026-11-25T00:00:00Z");
    add(record, "ce_subject", key.toString());
    add(record, "ce_partitionkey", key.toString());
    add(record, "ce_sequence", Long.toString(sequence));
    add(record, "ce_epoch", Integer.toString(epoch));
    return record;
  }

  private static void add(ConsumerRecord<byte[], byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(UTF_8));
  }
}
