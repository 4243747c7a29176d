package org.wego.platform.messaging.example;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.wego.platform.messaging.outbox.Outbox;
import org.wego.platform.messaging.stream.SnapshotSource;

/** Sends the counters' present state. */
@ApplicationScoped
public class CounterSnapshots implements SnapshotSource {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Semaphore gate = new Semaphore(1);
  private volatile boolean broken;

  @Inject EntityManager entities;
  @Inject Outbox outbox;
  @Inject Counting counting;

  /** Whether it fails from now on. */
  public void breakDown(boolean now) {
    broken = now;
  }

  /** Lets no batch begin until it is closed. */
  public Held hold() {
    gate.acquireUninterruptibly();
    return gate::release;
  }

  /** Holds back the batches. */
  public interface Held extends AutoCloseable {
    @Override
    void close();
  }

  @Override
  public String topic() {
    return Counter.TOPIC;
  }

  @Override
  public long count() {
    return entities.createQuery("SELECT count(*) FROM Counter", Long.class).getSingleResult();
  }

  @Override
  public Batch emit(UUID after, int limit) {
    gate.acquireUninterruptibly();
    gate.release();
    List<Counter> counters =
        entities
            .createQuery("FROM Counter WHERE id > :after ORDER BY id", Counter.class)
            .setParameter("after", after == null ? BEFORE_ALL : after)
            .setMaxResults(limit)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    if (broken) {
      throw new IllegalStateException("The snapshots are broken");
    }
    if (counters.isEmpty()) {
      return Batch.END;
    }
    outbox.append(counters.stream().map(each -> counting.event(each, Counter.SNAPSHOT)).toList());
    return new Batch(counters.size(), counters.get(counters.size() - 1).id());
  }
}
