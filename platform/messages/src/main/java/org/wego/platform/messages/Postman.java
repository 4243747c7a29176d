package org.wego.platform.messages;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Hands one message to the mail server. */
@ApplicationScoped
class Postman {

  @Inject ReactiveMailer mailer;
  @Inject MessagesConfig config;

  /**
   * Sends the message; its secrets are put in here and nowhere else.
   *
   * @throws RuntimeException that {@link SendFailure} understands
   */
  void send(ClaimedMessage message) {
    if (!Recipients.isAddress(message.recipient())) {
      throw new IllegalArgumentException("The recipient is no e-mail address");
    }
    Mail mail =
        Mail.withText(
                message.recipient(),
                message.subject(),
                SecretMarks.reveal(message.body(), message.secrets()))
            .setFrom(config.from())
            // The same for each attempt: a mail server may notice one that it has already.
            .addHeader("Message-ID", "<" + message.id() + "@" + domain() + ">")
            .addHeader("Content-Language", message.language())
            // No machine answers it (RFC 3834).
            .addHeader("Auto-Submitted", "auto-generated");
    mailer.send(mail).await().atMost(config.sendTimeout());
  }

  private String domain() {
    return config.from().replaceAll(".*@|>.*", "");
  }
}
