package org.wego.platform.messaging.example;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.wego.platform.messaging.outbox.Outbox;
import org.wego.platform.messaging.outbox.OutgoingEvent;

/** The use cases of the example. */
@ApplicationScoped
public class Counting {

  @Inject EntityManager entities;
  @Inject Outbox outbox;
  @Inject Clock clock;

  @Transactional
  public UUID create() {
    Counter counter = new Counter(UUID.randomUUID());
    entities.persist(counter);
    return counter.id();
  }

  /** Raises the counter and tells of it. */
  @Transactional
  public void count(UUID id) {
    Counter counter = lock(id);
    counter.count();
    outbox.append(event(counter, Counter.COUNTED));
  }

  /** Raises it, tells of it, and fails then. */
  @Transactional
  public void countAndFail(UUID id) {
    count(id);
    throw new IllegalStateException("on purpose");
  }

  OutgoingEvent event(Counter counter, String type) {
    return OutgoingEvent.of(
        Counter.TOPIC,
        counter.id(),
        counter.events().next(),
        type,
        clock.instant(),
        new Counted(counter.id(), counter.value()));
  }

  Counter lock(UUID id) {
    return entities.find(Counter.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The contract's record. */
  public record Counted(UUID counterId, long value) {}
}
