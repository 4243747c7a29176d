package org.wego.platform.messaging.inbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.platform.messaging.example.Note;
import org.wego.platform.messaging.example.NoteConsumer;
import org.wego.platform.trace.Cause;

class EventReaderTest {

  private final Note note = Note.of(UUID.randomUUID(), 7).inEpoch(3);

  @Test
  void an_event_is_read_with_all_that_identifies_it() throws Exception {
    IncomingEvent event = EventReader.read(note.record()).event();

    assertThat(event.id()).isEqualTo(note.id());
    assertThat(event.key()).isEqualTo(note.key());
    assertThat(event.epoch()).isEqualTo(3);
    assertThat(event.sequence()).isEqualTo(7);
    assertThat(event.type()).isEqualTo(NoteConsumer.NOTED);
    assertThat(event.time()).isEqualTo(Instant.parse("2026-11-25T00:00:00Z"));
    assertThat(event.dataAs(Said.class)).isEqualTo(new Said(7));
    assertThat(event.snapshot()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ce_specversion", "ce_id", "ce_type", "ce_time", "ce_sequence", "ce_epoch"})
  void a_record_without_one_of_its_headers_is_unreadable(String header) {
    ConsumerRecord<byte[], byte[]> record = note.record();
    record.headers().remove(header);
    assertUnreadable(record);
  }

  @ParameterizedTest
  @CsvSource({
    "ce_specversion,0.3",
    "ce_id,seven",
    "ce_type,'a\u0000b'",
    "ce_time,yesterday",
    "ce_sequence,0",
    "ce_sequence,-1",
    "ce_sequence,1e3",
    "ce_epoch,0",
    "ce_epoch,99999999999"
  })
  void a_record_with_a_malformed_header_is_unreadable(String header, String value) {
    ConsumerRecord<byte[], byte[]> record = note.record();
    record.headers().remove(header).add(header, value.getBytes(UTF_8));
    assertUnreadable(record);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "{", "{} {}", "NaN", "<note/>"})
  void a_value_that_is_not_json_is_unreadable(String value) {
    assertUnreadable(with(note.key().toString().getBytes(UTF_8), value.getBytes(UTF_8)));
  }

  @Test
  void a_value_that_is_not_utf_8_is_unreadable() {
    byte[] key = note.key().toString().getBytes(UTF_8);
    assertUnreadable(with(key, "{\"value\":\"é\"}".getBytes(ISO_8859_1)));
    assertUnreadable(with(key, "{\"value\":1}".getBytes(UTF_16)));
  }

  @Test
  void a_record_without_a_value_or_a_proper_key_is_unreadable() {
    assertUnreadable(with(note.key().toString().getBytes(UTF_8), null));
    assertUnreadable(with(null, "{}".getBytes(UTF_8)));
    assertUnreadable(with("seven".getBytes(UTF_8), "{}".getBytes(UTF_8)));
  }

  @Test
  void a_malformed_cause_is_passed_over() throws Exception {
    ConsumerRecord<byte[], byte[]> record = note.record();
    record.headers().add("traceparent", "\u0000".getBytes(UTF_8));
    record.headers().add("x-request-id", "x".repeat(65).getBytes(UTF_8));
    assertThat(EventReader.read(record).cause()).isEqualTo(new Cause(null, null));
  }

  private ConsumerRecord<byte[], byte[]> with(byte[] key, byte[] value) {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(NoteConsumer.TOPIC, 0, 0, key, value);
    note.record().headers().forEach(record.headers()::add);
    return record;
  }

  private static void assertUnreadable(ConsumerRecord<byte[], byte[]> record) {
    assertThatThrownBy(() -> EventReader.read(record)).isInstanceOf(UnreadableEventException.class);
  }

  private record Said(int value) {}
}
