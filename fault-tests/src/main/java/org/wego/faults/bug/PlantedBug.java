package org.wego.faults.bug;

import java.util.List;

/**
 * A mistake that someone could make, as a change of the platform's source.
 *
 * @param name as it is asked for on the command line
 * @param sentence what is wrong, in one sentence
 * @param source the file below the checkout
 * @param service whose program gets it unless another one is asked for
 * @param changes each is a text that must be there exactly once, and what stands there instead
 */
public record PlantedBug(
    String name, String sentence, String source, String service, List<Change> changes) {

  /**
   * A change of a text.
   *
   * @param before what is there
   * @param after what is to be there
   */
  public record Change(String before, String after) {}

  private static final String MESSAGING =
      "platform/messaging/src/main/java/org/wego/platform/messaging/";

  private static final List<PlantedBug> ALL =
      List.of(
          new PlantedBug(
              "no_inbox",
              "a consumer applies whatever comes, whether it had it before or not",
              MESSAGING + "inbox/InboxStep.java",
              "events",
              List.of(
                  new Change(
                      "        dropped++;\n", "        dropped++;\n        handle(entry);\n"))),
          new PlantedBug(
              "cursor_read",
              "a relay remembers the last number that it sent and reads on from there",
              MESSAGING + "outbox/ShardRelay.java",
              "fees",
              List.of(
                  new Change(
                      "  private final int shard;\n",
                      "  private long last;\n  private final int shard;\n"),
                  new Change(
                      "WHERE shard = ? ORDER BY seq LIMIT ?",
                      "WHERE shard = ? AND seq > ? ORDER BY seq LIMIT ?"),
                  new Change(
                      "      read.setInt(2, config.batchSize());\n",
                      "      read.setLong(2, last);\n      read.setInt(3, config.batchSize());\n"),
                  new Change(
                      "    return types;\n",
                      "    for (long number : numbers) {\n"
                          + "      last = Math.max(last, number);\n"
                          + "    }\n"
                          + "    return types;\n"))),
          new PlantedBug(
              "session_lock",
              "a relay locks its shard for its session, which nobody ends while it stands still",
              MESSAGING + "outbox/ShardRelay.java",
              "membership",
              List.of(new Change("pg_try_advisory_xact_lock", "pg_try_advisory_lock"))),
          new PlantedBug(
              "send_before_commit",
              "an event is sent when it is appended, before the transaction of its change commits",
              MESSAGING + "outbox/Outbox.java",
              "membership",
              List.of(
                  new Change(
                      "        insert.addBatch();\n",
                      "        insert.addBatch();\n"
                          + "        Early.send(topics.get(event.topic()).name(), event,"
                          + " json(event));\n"),
                  new Change(
                      "  private static String json(OutgoingEvent event) {\n",
                      early() + "  private static String json(OutgoingEvent event) {\n"))));

  private static String early() {
    return """
      static final class Early {
        private static final org.apache.kafka.clients.producer.KafkaProducer<byte[], byte[]> PRODUCER =
            new org.apache.kafka.clients.producer.KafkaProducer<>(
                java.util.Map.of(
                    "bootstrap.servers",
                    org.eclipse.microprofile.config.ConfigProvider.getConfig()
                        .getValue("kafka.bootstrap.servers", String.class),
                    "linger.ms", "0"),
                new org.apache.kafka.common.serialization.ByteArraySerializer(),
                new org.apache.kafka.common.serialization.ByteArraySerializer());

        static void send(String topic, OutgoingEvent event, String payload) {
          java.nio.charset.Charset utf8 = java.nio.charset.StandardCharsets.UTF_8;
          String key = event.aggregateId().toString();
          var record = new org.apache.kafka.clients.producer.ProducerRecord<byte[], byte[]>(
              topic, key.getBytes(utf8), payload.getBytes(utf8));
          java.util.Map.of(
                  "ce_specversion", "1.0",
                  "ce_id", event.id().toString(),
                  "ce_type", event.type(),
                  "ce_source", "/planted",
                  "ce_time", event.time().toString(),
                  "ce_subject", key,
                  "ce_sequence", Long.toString(event.sequence()),
                  "ce_epoch", "1")
              .forEach((name, value) -> record.headers().add(name, value.getBytes(utf8)));
          PRODUCER.send(record);
        }
      }

    """;
  }

  /** All there are. */
  public static List<PlantedBug> all() {
    return ALL;
  }

  /** The one of this name. */
  public static PlantedBug named(String name) {
    return ALL.stream()
        .filter(bug -> bug.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no bug '%s'; there are %s"
                        .formatted(name, ALL.stream().map(PlantedBug::name).toList())));
  }

  /** The source with the mistake in it. */
  String plantedIn(String text) {
    String changed = text;
    for (Change change : changes) {
      int at = changed.indexOf(change.before());
      if (at < 0 || changed.indexOf(change.before(), at + 1) >= 0) {
        throw new IllegalStateException(
            "%s does not hold exactly once: %s".formatted(source, change.before()));
      }
      changed = changed.replace(change.before(), change.after());
    }
    return changed;
  }
}
