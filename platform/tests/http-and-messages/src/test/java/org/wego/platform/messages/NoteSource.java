package org.wego.platform.messages;

import io.quarkus.arc.Arc;
import io.vertx.core.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Notes as a service has them, each of which behaves as the test says. */
@ApplicationScoped
class NoteSource implements AttachmentSource {

  private final Map<UUID, Supplier<byte[]>> notes = new ConcurrentHashMap<>();

  /** Keeps a note that is made like this, however often. */
  UUID note(Supplier<byte[]> made) {
    UUID id = UUID.randomUUID();
    notes.put(id, made);
    return id;
  }

  @Override
  public String kind() {
    return "note";
  }

  @Override
  public Optional<Attachment> render(UUID reference) {
    if (Context.isOnEventLoopThread()) {
      throw new IllegalStateException("An event loop was blocked");
    }
    if (!Arc.container().requestContext().isActive()) {
      throw new IllegalStateException("There is no request context");
    }
    return Optional.ofNullable(notes.get(reference))
        .map(note -> new Attachment("application/pdf", note.get()));
  }
}
