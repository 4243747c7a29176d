package org.wego.platform.messaging.kafka;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;

/**
 * Commits as the connector's throttled strategy does, and once more what could not be committed
 * because the group was changing hands just then. The connector forgets it: a partition that stays
 * with its consumer and gets no more records would look unread for days, and be read again after a
 * restart. The strategy is {@value #NAME}.
 */
@ApplicationScoped
@Identifier(KeptCommits.NAME)
class KeptCommits implements KafkaCommitHandler.Factory {

  static final String NAME = "throttled-and-kept";

  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  /** A member that is slow to come back holds up a group for so long at most. */
  private static final long GIVEN_UP_AFTER_MILLIS = Duration.ofMinutes(5).toMillis();

  private final KafkaCommitHandler.Factory throttled;

  KeptCommits(
      @Identifier(KafkaCommitHandler.Strategy.THROTTLED) KafkaCommitHandler.Factory throttled) {
    this.throttled = throttled;
  }

  @Override
  public KafkaCommitHandler create(
      KafkaConnectorIncomingConfiguration config,
      Vertx vertx,
      KafkaConsumer<?, ?> consumer,
      BiConsumer<Throwable, Boolean> reportFailure) {
    return throttled.create(config, vertx, new Keeping(consumer).asConsumer(), reportFailure);
  }

  /** The same consumer, but for what {@code commit} does. */
  private static final class Keeping implements InvocationHandler {

    private final KafkaConsumer<?, ?> consumer;

    /** How far this one has come; touched by the polling thread alone. */
    private final Map<TopicPartition, Long> committed = new HashMap<>();

    private Keeping(KafkaConsumer<?, ?> consumer) {
      this.consumer = consumer;
    }

    private KafkaConsumer<?, ?> asConsumer() {
      Class<?> type = KafkaConsumer.class;
      return (KafkaConsumer<?, ?>)
          Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      if (method.getName().equals("commit")) {
        return commit((Map<TopicPartition, OffsetAndMetadata>) arguments[0]);
      }
      try {
        return method.invoke(consumer, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }

    private Uni<Void> commit(Map<TopicPartition, OffsetAndMetadata> offsets) {
      return consumer
          .runOnPollingThread(
              kafka -> {
                commitOwn(kafka, offsets);
              })
          .onFailure(RebalanceInProgressException.class)
          .retry()
          .withBackOff(FIRST_WAIT, LONGEST_WAIT)
          .expireIn(GIVEN_UP_AFTER_MILLIS);
    }

    /**
     * Meanwhile a partition may have gone to another consumer, which tells by itself how far it is,
     * or a later offset of it may have been committed.
     */
    private void commitOwn(Consumer<?, ?> kafka, Map<TopicPartition, OffsetAndMetadata> offsets) {
      Map<TopicPartition, OffsetAndMetadata> own = new HashMap<>(offsets);
      own.keySet().retainAll(kafka.assignment());
      own.entrySet()
          .removeIf(one -> one.getValue().offset() <= committed.getOrDefault(one.getKey(), -1L));
      if (!own.isEmpty()) {
        kafka.commitSync(own);
        own.forEach((partition, offset) -> committed.put(partition, offset.offset()));
      }
    }
  }
}
