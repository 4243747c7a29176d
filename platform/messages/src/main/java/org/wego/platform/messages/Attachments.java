package org.wego.platform.messages;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/** Makes the files of messages, by the sources of this service. */
@Startup
@ApplicationScoped
class Attachments {

  private static final Logger LOG = Logger.getLogger(Attachments.class);

  @Inject @Any Instance<AttachmentSource> sources;
  @Inject MessagesConfig config;

  private final Map<String, AttachmentSource> byKind = new HashMap<>();

  /** A file with its name. */
  record NamedAttachment(String fileName, Attachment attachment) {}

  @PostConstruct
  void collect() {
    for (AttachmentSource source : sources) {
      if (byKind.put(source.kind(), source) != null) {
        throw new IllegalStateException("Two sources make attachments of kind " + source.kind());
      }
    }
  }

  /**
   * Checks that there is a source for each.
   *
   * @throws IllegalArgumentException naming what is wrong
   */
  void requireKnown(Message message) {
    for (AttachmentReference reference : message.attachments()) {
      if (!byKind.containsKey(reference.kind())) {
        throw new IllegalArgumentException(
            "No source makes attachments of kind %s, only of %s"
                .formatted(reference.kind(), new TreeSet<>(byKind.keySet())));
      }
    }
  }

  /**
   * All files of a message.
   *
   * @throws AttachmentException when one cannot be had
   */
  @ActivateRequestContext
  List<NamedAttachment> render(ClaimedMessage message) throws AttachmentException {
    List<NamedAttachment> rendered = new ArrayList<>();
    long bytes = 0;
    for (AttachmentReference reference : message.attachments()) {
      Attachment attachment = render(message, reference);
      bytes += attachment.content().length;
      if (bytes > config.maxAttachmentSize().asLongValue()) {
        throw new AttachmentException(
            SendFailure.Kind.PERMANENT, "The attachments are too large: " + bytes + " bytes");
      }
      rendered.add(new NamedAttachment(reference.fileName(), attachment));
    }
    return rendered;
  }

  private Attachment render(ClaimedMessage message, AttachmentReference reference)
      throws AttachmentException {
    AttachmentSource source = byKind.get(reference.kind());
    if (source == null) {
      throw new AttachmentException(
          SendFailure.Kind.PERMANENT, "No source makes attachments of kind " + reference.kind());
    }
    try {
      return source
          .render(reference.reference())
          .orElseThrow(
              () ->
                  new AttachmentException(
                      SendFailure.Kind.PERMANENT,
                      reference.fileName() + " cannot be attached: there is no such thing"));
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      LOG.warnf(e, "%s of the %s cannot be made", reference.fileName(), message);
      throw new AttachmentException(
          SendFailure.Kind.TEMPORARY, reference.fileName() + " cannot be made now", e);
    }
  }
}
