package org.wego.webhooks.endpoint;

import java.time.Duration;

/**
 * What an endpoint answered, or that it did not.
 *
 * @param status of the answer; {@code null} without one
 * @param answer the beginning of its body as text; {@code null} without one
 * @param millis how long the attempt took
 * @param retryAfter how long it asks to be left alone; zero where it does not
 */
public record CallAnswer(
    CallOutcome outcome, Integer status, String answer, long millis, Duration retryAfter) {

  static CallAnswer none(CallOutcome outcome, long millis) {
    return new CallAnswer(outcome, null, null, millis, Duration.ZERO);
  }
}
