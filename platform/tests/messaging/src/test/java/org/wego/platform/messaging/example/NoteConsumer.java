package org.wego.platform.messaging.example;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.wego.platform.messaging.inbox.IncomingEvent;
import org.wego.platform.messaging.inbox.StreamConsumer;

/** Fed by the tests themselves. It fails on notes that are poison to it. */
@ApplicationScoped
public class NoteConsumer implements StreamConsumer {

  public static final String NAME = "test.notes";
  public static final String TOPIC = "wego.test.note.v1";
  public static final String NOTED = "org.wego.test.note-noted.v1";
  public static final String SNAPSHOT = "org.wego.test.note-snapshot.v1";

  private final Set<Long> poison = ConcurrentHashMap.newKeySet();

  @Inject AppliedEvents applied;

  /** Values that it fails on from now on. */
  public void failOn(Long... values) {
    poison.clear();
    poison.addAll(Set.of(values));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public void apply(IncomingEvent event) {
    long value = event.data().path("value").asLong();
    if (poison.contains(value)) {
      throw new IllegalArgumentException("The note " + value + " is poison");
    }
    if (event.type().equals(NOTED) || event.snapshot()) {
      applied.add(NAME, event, value);
    }
  }
}
