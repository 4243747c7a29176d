package org.wego.platform.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Something to tell a person.
 *
 * @param kind which template; one of {@code wego.messages.kinds}
 * @param dedupeKey names the occasion, so that it is told once whatever is retried, such as {@code
 *     welcome/<member id>}
 * @param recipient one bare e-mail address
 * @param language BCP 47 tag of the language to write in, {@code null} for English
 * @param values what the template says, by name: text, numbers, and days as {@link
 *     java.time.LocalDate}, which are written out in the language
 * @param secrets what only the recipient may read, by name ({@code {secrets.token}} in the
 *     template): put in when the message is sent and then erased, never shown
 * @param attachments the files it carries, made when it is sent
 */
public record Message(
    String kind,
    String dedupeKey,
    String recipient,
    String language,
    Map<String, Object> values,
    Map<String, String> secrets,
    List<AttachmentReference> attachments) {

  /** So many files one message carries at most. */
  public static final int MAX_ATTACHMENTS = 5;

  public Message {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(dedupeKey, "dedupeKey");
    Objects.requireNonNull(recipient, "recipient");
    values = Map.copyOf(values);
    secrets = Map.copyOf(secrets);
    attachments = List.copyOf(attachments);
    if (attachments.size() > MAX_ATTACHMENTS) {
      throw new IllegalArgumentException(
          "A message carries at most " + MAX_ATTACHMENTS + " attachments");
    }
  }

  /** A message without attachments. */
  public Message(
      String kind,
      String dedupeKey,
      String recipient,
      String language,
      Map<String, Object> values,
      Map<String, String> secrets) {
    this(kind, dedupeKey, recipient, language, values, secrets, List.of());
  }

  /** A message without secrets and attachments. */
  public static Message of(
      String kind,
      String dedupeKey,
      String recipient,
      String language,
      Map<String, Object> values) {
    return new Message(kind, dedupeKey, recipient, language, values, Map.of());
  }

  /** The message with a file, made when it is sent. */
  public Message with(AttachmentReference attachment) {
    List<AttachmentReference> all = new ArrayList<>(attachments);
    all.add(attachment);
    return new Message(kind, dedupeKey, recipient, language, values, secrets, all);
  }

  /** Tells which message, and nothing that is personal or secret. */
  @Override
  public String toString() {
    return "Message[" + kind + ", " + dedupeKey + "]";
  }
}
