package org.wego.platform.messages;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.wego.platform.messages.Attachments.NamedAttachment;

/** Hands one message to the mail server. */
@ApplicationScoped
class Postman {

  private static final Logger LOG = Logger.getLogger(Postman.class);

  @Inject ReactiveMailer mailer;
  @Inject Attachments attachments;
  @Inject MessagesConfig config;
  @Inject Vertx vertx;

  private Context context;

  /**
   * The mail client's pool is used from one event loop only. From several it loses a connection now
   * and then: the server's greeting before it listens, or a request to a pool that another closes;
   * and then it never answers.
   */
  @PostConstruct
  void takeOneEventLoop() {
    context = vertx.getOrCreateContext();
  }

  /**
   * Sends the message; its files are made, and its secrets put in, here and nowhere else. Empty
   * when it was taken.
   */
  Optional<SendFailure> send(ClaimedMessage message) {
    try {
      return send(message, attached(message));
    } catch (AttachmentException e) {
      return Optional.of(e.failure());
    }
  }

  /** Made before the mail server hears of the message: an attempt without them has sent nothing. */
  private List<NamedAttachment> attached(ClaimedMessage message) throws AttachmentException {
    long start = System.nanoTime();
    List<NamedAttachment> attached = attachments.render(message);
    if (System.nanoTime() - start > config.attachmentTimeout().toNanos()) {
      throw new AttachmentException(
          SendFailure.Kind.TEMPORARY, "The attachments were not made in time");
    }
    return attached;
  }

  private Optional<SendFailure> send(ClaimedMessage message, List<NamedAttachment> attached) {
    Addressee addressee = new Addressee(message.recipient());
    try {
      if (!Recipients.isAddress(message.recipient())) {
        throw new IllegalArgumentException("The recipient is no e-mail address");
      }
      Uni<Void> sending = mailer.send(mail(message, addressee, attached));
      addressee.handOver();
      sending
          .runSubscriptionOn(subscribe -> context.runOnContext(ready -> subscribe.run()))
          .await()
          .atMost(config.sendTimeout());
      return Optional.empty();
    } catch (RuntimeException e) {
      LOG.debugf(e, "The %s failed", message);
      return Optional.of(SendFailure.of(e, addressee.withdraw(), message.recipient()));
    }
  }

  private Mail mail(ClaimedMessage message, Addressee addressee, List<NamedAttachment> attached) {
    Mail mail =
        new Mail()
            .setTo(addressee)
            .setSubject(message.subject())
            .setText(SecretMarks.reveal(message.body(), message.secrets()))
            .setFrom(config.from());
    attached.forEach(
        file ->
            mail.addAttachment(
                file.fileName(), file.attachment().content(), file.attachment().mediaType()));
    return mail
        // The same for each attempt: a mail server may notice one that it has already.
        .addHeader("Message-ID", "<" + message.id() + "@" + domain() + ">")
        .addHeader("Content-Language", message.language())
        // No machine answers it (RFC 3834).
        .addHeader("Auto-Submitted", "auto-generated");
  }

  private String domain() {
    return config.from().replaceAll(".*@|>.*", "");
  }
}
