package org.wego.faults.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** All topics of the suite, de-duplicated; reads on where it stopped. */
public final class TopicLog implements AutoCloseable {

  /** The source of events that mean nothing, and the key of records that are no events. */
  public static final String POISONER = "/wego/fault-tests";

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration TO_READ = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int REMEMBERED = 200;

  private final String broker;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<Stream, TreeMap<Position, Event>> streams = new HashMap<>();
  private final Map<String, Deque<ConsumerRecord<byte[], byte[]>>> latest = new TreeMap<>();
  private final Set<String> poison = new TreeSet<>();
  private final List<String> contradictions = new ArrayList<>();
  private long unreadable;
  private long poisonedBytes;
  private long deadLetters;
  private boolean assigned;

  /** An aggregate's events in a topic. */
  public record Stream(String topic, String key) {

    /** The service that tells them. */
    public String service() {
      return topic.split("\\.")[1];
    }
  }

  /** Where in its stream an event is. */
  public record Position(int epoch, long sequence) implements Comparable<Position> {

    @Override
    public int compareTo(Position other) {
      int byEpoch = Integer.compare(epoch, other.epoch);
      return byEpoch == 0 ? Long.compare(sequence, other.sequence) : byEpoch;
    }
  }

  /**
   * An event.
   *
   * @param id its own, the same whenever it comes
   * @param type its name with its version
   * @param data the whole state that it tells
   */
  public record Event(String id, String type, byte[] data) {

    /** What it tells. */
    public JsonNode json() {
      try {
        return JSON.readTree(data);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * @param broker where Kafka listens
   */
  public TopicLog(String broker) {
    this.broker = broker;
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", broker,
                "enable.auto.commit", "false",
                "auto.offset.reset", "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
  }

  /** Reads up to the present ends. */
  public synchronized void read() {
    if (!assigned) {
      List<TopicPartition> partitions =
          consumer.listTopics().entrySet().stream()
              .filter(topic -> topic.getKey().startsWith("wego."))
              .flatMap(topic -> topic.getValue().stream())
              .map(found -> new TopicPartition(found.topic(), found.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      assigned = true;
    }
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    long deadline = System.nanoTime() + TO_READ.toNanos();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("The topics could not be read within " + TO_READ);
      }
      consumer.poll(POLL).forEach(this::add);
    }
  }

  private void add(ConsumerRecord<byte[], byte[]> record) {
    if (record.topic().endsWith(".dead-letter")) {
      deadLetters++;
      return;
    }
    Header id = record.headers().lastHeader("ce_id");
    if (id == null) {
      unreadable++;
      if (Arrays.equals(record.key(), POISONER.getBytes(UTF_8))) {
        poisonedBytes++;
      }
      return;
    }
    String source = header(record, "ce_source");
    if (source.equals(POISONER)) {
      poison.add(new String(record.key(), UTF_8));
      return;
    }
    Stream stream = new Stream(record.topic(), new String(record.key(), UTF_8));
    if (!source.equals("/wego/" + stream.service())) {
      // What somebody else than its owner told before these runs is parked, or was and is skipped.
      return;
    }
    Deque<ConsumerRecord<byte[], byte[]>> last =
        latest.computeIfAbsent(record.topic(), first -> new ArrayDeque<>());
    Position position =
        new Position(
            Integer.parseInt(header(record, "ce_epoch")),
            Long.parseLong(header(record, "ce_sequence")));
    Event event =
        new Event(new String(id.value(), UTF_8), header(record, "ce_type"), record.value());
    Event before =
        streams.computeIfAbsent(stream, first -> new TreeMap<>()).putIfAbsent(position, event);
    if (before == null) {
      last.addLast(record);
      if (last.size() > REMEMBERED) {
        last.removeFirst();
      }
    } else if (!before.id().equals(event.id())) {
      contradictions.add(
          "%s of %s is event %s and event %s".formatted(position, stream, before.id(), event.id()));
    }
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  /** Of every topic, the last so many events. */
  public synchronized List<ConsumerRecord<byte[], byte[]>> latest(int most) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    latest
        .values()
        .forEach(
            topic -> topic.stream().skip(Math.max(0, topic.size() - most)).forEach(records::add));
    return records;
  }

  /** Puts records into topics, each acknowledged. */
  public void send(List<ProducerRecord<byte[], byte[]>> records) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker, "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      records.forEach(record -> sent.add(producer.send(record)));
      for (Future<RecordMetadata> each : sent) {
        each.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while records were sent", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka did not take the records", e);
    }
  }

  /** The streams of all events so far that mean nothing; they are not among the others. */
  public synchronized Set<String> poison() {
    return Set.copyOf(poison);
  }

  /** All streams, each in its order. */
  public synchronized Map<Stream, TreeMap<Position, Event>> streams() {
    return streams;
  }

  /** Numbers that are two events'. */
  public synchronized List<String> contradictions() {
    return List.copyOf(contradictions);
  }

  /** How many records were put in as poison, and how many were found that are no events. */
  public synchronized long[] unreadable() {
    return new long[] {poisonedBytes, unreadable};
  }

  /** How many records are in the dead-letter topics. */
  public synchronized long deadLetters() {
    return deadLetters;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
