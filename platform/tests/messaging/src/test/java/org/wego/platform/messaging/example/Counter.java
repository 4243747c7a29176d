package org.wego.platform.messaging.example;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.wego.platform.messaging.stream.EventSequence;

/** An aggregate with a stream. */
@Entity
public class Counter {

  public static final String TOPIC = "wego.test.counter.v1";
  public static final String COUNTED = "org.wego.test.counter-counted.v1";
  public static final String SNAPSHOT = "org.wego.test.counter-snapshot.v1";

  @Id private UUID id;
  private long value;
  @Embedded private EventSequence events = new EventSequence();

  protected Counter() {}

  Counter(UUID id) {
    this.id = id;
  }

  public UUID id() {
    return id;
  }

  long value() {
    return value;
  }

  EventSequence events() {
    return events;
  }

  void count() {
    value++;
  }
}
