package org.wego.platform.messaging.republication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * The sending of every aggregate's present state.
 *
 * @param id its id
 * @param topic the topic whose streams are restarted
 * @param state how it stands
 * @param total aggregates when it was asked for
 * @param done snapshots emitted so far
 * @param failure why it failed, {@code null} unless it did
 * @param actor who asked
 * @param reason why, in the operator's words
 * @param requestedAt when it was asked for
 * @param finishedAt when it was completed or failed, {@code null} before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Republication(
    UUID id,
    String topic,
    State state,
    long total,
    long done,
    String failure,
    String actor,
    String reason,
    Instant requestedAt,
    Instant finishedAt) {

  /** How a republication stands. */
  public enum State {
    RUNNING,
    COMPLETED,
    FAILED
  }
}
