package org.wego.platform.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jboss.logging.Logger;
import org.wego.platform.messaging.kafka.RecordSender;
import org.wego.platform.messaging.kafka.SendTimeouts;
import org.wego.platform.messaging.retry.Patience;
import org.wego.platform.messaging.stream.MessagingConfig;
import org.wego.platform.messaging.stream.Topics;

/** Puts records that no consumer can read into their topic's dead-letter topic, unchanged. */
@ApplicationScoped
class DeadLetters {

  private static final Logger LOG = Logger.getLogger(DeadLetters.class);

  private final Topics topics;
  private final Patience patience;
  private final InboxMeters meters;
  private final RecordSender sender;

  DeadLetters(
      Topics topics,
      Patience patience,
      InboxMeters meters,
      MessagingConfig config,
      @Identifier("default-kafka-broker") Map<String, Object> broker) {
    this.topics = topics;
    this.patience = patience;
    this.meters = meters;
    this.sender = new RecordSender(broker, config.clientId("dead-letters"), SendTimeouts.DEFAULT);
  }

  /** Returns when the broker has acknowledged it. */
  void send(
      StreamConsumer consumer,
      ConsumerRecord<byte[], byte[]> record,
      UnreadableEventException reason) {
    String origin = record.topic() + "-" + record.partition() + "@" + record.offset();
    String deadLetter = topics.get(consumer.topic()).deadLetter();
    LOG.errorf("%s cannot be read and goes to %s: %s", origin, deadLetter, reason.getMessage());
    ProducerRecord<byte[], byte[]> letter =
        new ProducerRecord<>(deadLetter, null, record.key(), record.value(), record.headers());
    Headers headers = letter.headers();
    headers.add("dead-letter-reason", reason.getMessage().getBytes(UTF_8));
    headers.add("dead-letter-consumer", consumer.name().getBytes(UTF_8));
    headers.add("dead-letter-origin", origin.getBytes(UTF_8));
    patience.untilDone("Dead letter of " + origin, () -> sendNow(letter));
    meters.unreadable(consumer, 1);
  }

  private synchronized Void sendNow(ProducerRecord<byte[], byte[]> letter)
      throws InterruptedException {
    sender.send(List.of(letter));
    return null;
  }

  @PreDestroy
  synchronized void close() {
    sender.close();
  }
}
