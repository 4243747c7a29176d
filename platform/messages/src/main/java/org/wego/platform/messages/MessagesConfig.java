package org.wego.platform.messages;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** Which messages a service sends, and how. */
@ConfigMapping(prefix = "wego.messages")
public interface MessagesConfig {

  /** The kinds of this service; each has a template in English at least. */
  List<String> kinds();

  /** The languages besides English in which there are templates. */
  @WithDefault("es,fr,ko")
  List<String> languages();

  /** The address that the messages come from. */
  @WithDefault("secretariat@wego.example")
  String from();

  /** Off: messages wait in the table. */
  @WithDefault("true")
  boolean sendingEnabled();

  /** How many messages one process sends at once. */
  @WithDefault("2")
  int senders();

  /** How long an idle sender waits before it looks again; a commit of this process wakes it. */
  @WithDefault("1s")
  Duration pollInterval();

  /** After which a mail server that has not answered counts as silent. */
  @WithDefault("75s")
  Duration sendTimeout();

  /**
   * After which a message that is still being sent counts as left behind by a process that ended.
   */
  @WithDefault("3m")
  Duration claimTimeout();

  /** The wait after the first failure that passes; it doubles with each. */
  @WithDefault("5s")
  Duration minRetryDelay();

  /** The longest wait between two attempts. */
  @WithDefault("15m")
  Duration maxRetryDelay();

  /** After so many attempts a message fails for good; about three days with the other defaults. */
  @WithDefault("300")
  int maxAttempts();

  /** How long secrets of messages that were not sent are kept for a resending. */
  @WithDefault("14d")
  Duration secretsKeptFor();

  /**
   * How long the files of one message may take to make; what takes longer is not sent, for its
   * claim may run out, and tried again later.
   */
  @WithDefault("60s")
  Duration attachmentTimeout();

  /** How large the files of one message may be together. */
  @WithDefault("5M")
  MemorySize maxAttachmentSize();

  /** How often the metrics are measured, and messages left behind are looked for. */
  @WithDefault("10s")
  Duration measureInterval();

  /**
   * Checks that a claim outlives what it is for, to make the files and to send; otherwise messages
   * that are being sent would be called uncertain.
   *
   * @throws IllegalStateException when they do not fit each other
   */
  default void requireConsistentTimeouts() {
    if (attachmentTimeout().plus(sendTimeout()).compareTo(claimTimeout()) >= 0) {
      throw new IllegalStateException(
          "wego.messages.attachment-timeout (%s) and send-timeout (%s) together must be shorter than"
                  .formatted(attachmentTimeout(), sendTimeout())
              + " wego.messages.claim-timeout (%s)".formatted(claimTimeout()));
    }
  }
}
