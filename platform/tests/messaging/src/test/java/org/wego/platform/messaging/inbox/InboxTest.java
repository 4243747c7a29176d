package org.wego.platform.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wego.platform.messaging.example.AppliedEvents;
import org.wego.platform.messaging.example.Note;
import org.wego.platform.messaging.example.NoteConsumer;
import org.wego.platform.messaging.example.SentRecords;
import org.wego.platform.messaging.example.Servers;

@QuarkusTest
@WithTestResource(Servers.class)
class InboxTest {

  private static final String SNAPSHOT = NoteConsumer.SNAPSHOT;

  private final UUID stream = UUID.randomUUID();

  @Inject Inbox inbox;
  @Inject NoteConsumer consumer;
  @Inject AppliedEvents applied;
  @Inject InboxMeters meters;

  @BeforeEach
  void cure() {
    consumer.failOn();
  }

  @Test
  void a_batch_is_applied_in_the_order_of_each_stream() {
    UUID other = UUID.randomUUID();

    receive(note(1), Note.of(other, 1), note(2), Note.of(other, 2), note(3));

    assertThat(sequences(stream)).containsExactly(1L, 2L, 3L);
    assertThat(sequences(other)).containsExactly(1L, 2L);
  }

  @Test
  void more_records_than_one_transaction_takes_are_all_applied() {
    receive(LongStream.rangeClosed(1, 450).mapToObj(this::note).toArray(Note[]::new));

    assertThat(sequences(stream)).hasSize(450).isSorted();
    assertThat(states()).hasSize(450).containsOnly("APPLIED");
  }

  @Test
  void what_was_seen_before_is_dropped() {
    Note first = note(1);
    receive(first, first, note(2));
    receive(first, note(2));

    assertThat(sequences(stream)).containsExactly(1L, 2L);
  }

  @Test
  void an_id_is_applied_once_even_where_its_producer_numbered_it_twice() {
    Note first = note(1);
    receive(first, note(2).withId(first.id()), note(3));

    assertThat(sequences(stream)).containsExactly(1L, 3L);
  }

  @Test
  void types_that_the_consumer_does_not_know_are_passed() {
    receive(note(1), note(2).ofType("org.wego.test.note-coloured.v1"), note(3));

    assertThat(sequences(stream)).containsExactly(1L, 3L);
    assertThat(guard()).isEqualTo("1:3");
  }

  @Test
  void a_gap_waits_and_heals_by_itself() {
    receive(note(1), note(3), note(4));
    assertThat(sequences(stream)).containsExactly(1L);
    assertThat(states()).containsExactly("APPLIED", "WAITING", "WAITING");

    receive(note(6));
    receive(note(2));
    assertThat(sequences(stream)).containsExactly(1L, 2L, 3L, 4L);

    receive(note(5));
    assertThat(sequences(stream)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(states()).containsOnly("APPLIED");
    assertThat(payloads()).containsOnlyNulls();
  }

  @Test
  void a_crash_between_an_event_and_what_waited_for_it_heals_with_the_next_delivery() {
    receive(note(1), note(3));
    // As it stands when the process dies after number 2 and before the one that waited.
    applied.update("UPDATE inbox_guard SET sequence = 2 WHERE stream_key = ?", stream);
    receive(note(2));

    assertThat(sequences(stream)).containsExactly(1L, 3L);
    assertThat(states()).containsOnly("APPLIED");
  }

  @Test
  void events_that_arrive_backwards_in_one_batch_are_applied_forwards() {
    receive(note(4), note(3), note(2), note(1));

    assertThat(sequences(stream)).containsExactly(1L, 2L, 3L, 4L);
    assertThat(states()).containsOnly("APPLIED");
  }

  @Test
  void a_poison_event_parks_its_stream_alone_and_the_batch_goes_on() {
    UUID other = UUID.randomUUID();
    consumer.failOn(666L);

    receive(
        note(1),
        Note.of(other, 1),
        note(2).saying(666),
        Note.of(other, 2),
        note(3),
        Note.of(other, 3));

    assertThat(sequences(stream)).containsExactly(1L);
    assertThat(sequences(other)).containsExactly(1L, 2L, 3L);
    assertThat(states()).containsExactly("APPLIED", "PARKED", "WAITING");
    assertThat(failures().get(1)).contains("The note 666 is poison");
  }

  @Test
  void a_poison_event_that_waited_is_parked_when_its_turn_comes() {
    consumer.failOn(666L);

    receive(note(3).saying(666), note(4), note(2));
    receive(note(1));

    assertThat(sequences(stream)).containsExactly(1L, 2L);
    assertThat(statesInOrder()).containsExactly("APPLIED", "APPLIED", "PARKED", "WAITING");
  }

  @Test
  void a_failure_of_the_database_about_the_event_itself_parks_it() {
    // The example's table refuses such a value: a check constraint, SQLSTATE 23514.
    receive(note(1), note(2).saying(2_000_000), note(3));

    assertThat(sequences(stream)).containsExactly(1L);
    assertThat(statesInOrder()).containsExactly("APPLIED", "PARKED", "WAITING");
  }

  @Test
  void a_parked_event_that_is_delivered_again_stays_parked() {
    consumer.failOn(666L);
    Note poison = note(2).saying(666);
    receive(note(1), poison);
    receive(poison);

    assertThat(statesInOrder()).containsExactly("APPLIED", "PARKED");
    assertThat(sequences(stream)).containsExactly(1L);
  }

  @Test
  void a_stream_starts_with_a_snapshot_at_any_sequence() {
    receive(note(7).ofType(SNAPSHOT), note(8));

    assertThat(sequences(stream)).containsExactly(7L, 8L);
    receive(note(6));
    assertThat(sequences(stream)).containsExactly(7L, 8L);
  }

  @Test
  void a_snapshot_supersedes_what_waits_before_it_and_releases_what_waits_after_it() {
    consumer.failOn(666L);
    receive(note(1), note(2).saying(666), note(4), note(6));
    receive(note(5).ofType(SNAPSHOT));

    assertThat(sequences(stream)).containsExactly(1L, 5L, 6L);
    assertThat(statesInOrder())
        .containsExactly("APPLIED", "SUPERSEDED", "SUPERSEDED", "APPLIED", "APPLIED");
  }

  @Test
  void an_event_of_an_earlier_epoch_is_dropped() {
    receive(note(1).inEpoch(2));
    receive(note(2).inEpoch(1));

    assertThat(sequences(stream)).containsExactly(1L);
    assertThat(guard()).isEqualTo("2:1");
  }

  @Test
  void a_raised_epoch_goes_on_where_nothing_was_lost() {
    receive(note(1), note(2));
    receive(note(3).inEpoch(2));

    assertThat(sequences(stream)).containsExactly(1L, 2L, 3L);
    assertThat(guard()).isEqualTo("2:3");
  }

  @Test
  void a_raised_epoch_waits_for_the_snapshot_where_the_restored_service_knows_less() {
    receive(note(1), note(2), note(3));
    // Restored as of 1, it numbers again from 2.
    receive(note(2).inEpoch(2), note(3).inEpoch(2), note(4).inEpoch(2));
    assertThat(sequences(stream)).containsExactly(1L, 2L, 3L);

    receive(note(5).inEpoch(2).ofType(SNAPSHOT), note(6).inEpoch(2));
    assertThat(sequences(stream)).containsExactly(1L, 2L, 3L, 5L, 6L);
    assertThat(guard()).isEqualTo("2:6");
  }

  @Test
  void two_replicas_that_get_the_same_records_apply_them_once() throws Exception {
    UUID other = UUID.randomUUID();
    Note[] notes =
        LongStream.rangeClosed(1, 150)
            .boxed()
            .flatMap(i -> Stream.of(note(i), Note.of(other, i)))
            .toArray(Note[]::new);
    ExecutorService replicas = Executors.newFixedThreadPool(2);
    try {
      Future<?> one = replicas.submit(() -> receive(notes));
      Future<?> two = replicas.submit(() -> receive(notes));
      one.get(60, TimeUnit.SECONDS);
      two.get(60, TimeUnit.SECONDS);
    } finally {
      replicas.shutdown();
    }

    List<Long> expected = LongStream.rangeClosed(1, 150).boxed().toList();
    assertThat(sequences(stream)).isEqualTo(expected);
    assertThat(sequences(other)).isEqualTo(expected);
    assertThat(states()).hasSize(150).containsOnly("APPLIED");
  }

  @Test
  void a_consumer_that_nobody_wrote_is_refused() {
    assertThatThrownBy(() -> inbox.receive("nobody", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nobody");
  }

  @Test
  void a_record_that_cannot_be_read_goes_to_the_dead_letter_topic_and_the_rest_goes_on() {
    ConsumerRecord<byte[], byte[]> broken =
        new ConsumerRecord<>(
            NoteConsumer.TOPIC, 3, 42, stream.toString().getBytes(), "{\"value\":".getBytes());
    note(2).record().headers().forEach(broken.headers()::add);

    inbox.receive(NoteConsumer.NAME, List.of(note(1).record(), broken, note(2).record()));

    assertThat(sequences(stream)).containsExactly(1L, 2L);
    assertThat(SentRecords.of(NoteConsumer.TOPIC + ".dead-letter", stream))
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.value()).isEqualTo(broken.value());
              assertThat(SentRecords.header(letter, "ce_sequence")).isEqualTo("2");
              assertThat(SentRecords.header(letter, "dead-letter-reason")).contains("not JSON");
              assertThat(SentRecords.header(letter, "dead-letter-origin"))
                  .isEqualTo(NoteConsumer.TOPIC + "-3@42");
              assertThat(SentRecords.header(letter, "dead-letter-consumer"))
                  .isEqualTo(NoteConsumer.NAME);
            });
  }

  @Test
  void settled_rows_are_pruned_and_the_guard_stays() throws Exception {
    receive(note(1), note(3));
    applied.update(
        "UPDATE inbox_event SET id = uuidv7(interval '-31 days') WHERE stream_key = ?", stream);
    meters.prune();

    assertThat(states()).containsExactly("WAITING");
    receive(note(1), note(2));
    assertThat(sequences(stream)).containsExactly(1L, 2L, 3L);
  }

  private Note note(long sequence) {
    return Note.of(stream, sequence);
  }

  private void receive(Note... notes) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    Stream.of(notes).map(Note::record).forEach(records::add);
    inbox.receive(NoteConsumer.NAME, records);
  }

  private List<Long> sequences(UUID key) {
    return applied.sequences(NoteConsumer.NAME, key);
  }

  private List<String> states() {
    return applied.query("SELECT state FROM inbox_event WHERE stream_key = ? ORDER BY id", stream);
  }

  private List<String> statesInOrder() {
    return applied.query(
        "SELECT state FROM inbox_event WHERE stream_key = ? ORDER BY epoch, sequence", stream);
  }

  private List<String> failures() {
    return applied.query(
        "SELECT failure FROM inbox_event WHERE stream_key = ? ORDER BY epoch, sequence", stream);
  }

  private List<Object> payloads() {
    return applied.query("SELECT payload FROM inbox_event WHERE stream_key = ?", stream);
  }

  private String guard() {
    return applied
        .<String>query(
            "SELECT epoch || ':' || sequence FROM inbox_guard WHERE stream_key = ?", stream)
        .get(0);
  }
}
