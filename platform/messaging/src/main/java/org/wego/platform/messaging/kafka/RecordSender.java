package org.wego.platform.messaging.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends batches to the broker and waits for their acknowledgements. Used by one thread.
 *
 * <p>After any failure the producer is thrown away with what it still holds. If it were kept it
 * would send the rest of the batch after the rollback, mixed with the batch's repetition.
 */
public final class RecordSender implements AutoCloseable {

  private final Map<String, Object> settings;
  private KafkaProducer<byte[], byte[]> producer;

  /**
   * @param broker how to reach the brokers: {@code bootstrap.servers}, security
   * @param clientId name of this client in the brokers' logs
   * @param timeouts the timeouts to keep
   */
  public RecordSender(Map<String, Object> broker, String clientId, SendTimeouts timeouts) {
    settings = new HashMap<>(broker);
    settings.keySet().retainAll(ProducerConfig.configNames());
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L * 1024 * 1024);
    settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) timeouts.request().toMillis());
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeouts.maxBlock().toMillis());
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) timeouts.delivery().toMillis());
  }

  /**
   * Sends the records in order and returns when every one is acknowledged.
   *
   * @throws NotAcknowledgedException when one is not; some of them may have arrived
   */
  public void send(List<ProducerRecord<byte[], byte[]>> records) throws InterruptedException {
    try {
      if (producer == null) {
        producer =
            new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
      }
      List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(records.size());
      for (ProducerRecord<byte[], byte[]> each : records) {
        Future<RecordMetadata> acknowledgement = producer.send(each);
        if (acknowledgement.isDone()) {
          // A refusal is known at once; the records after it must not overtake it.
          acknowledgement.get();
        }
        acknowledgements.add(acknowledgement);
      }
      producer.flush();
      for (Future<RecordMetadata> acknowledgement : acknowledgements) {
        acknowledgement.get();
      }
    } catch (ExecutionException e) {
      close();
      throw new NotAcknowledgedException("The broker did not acknowledge", e.getCause());
    } catch (KafkaException e) {
      close();
      throw new NotAcknowledgedException("The broker cannot be reached", e);
    } catch (InterruptedException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Throws the producer away with what it has not sent; the next batch makes a new one. */
  @Override
  public void close() {
    if (producer != null) {
      producer.close(Duration.ZERO);
      producer = null;
    }
  }
}
