package org.wego.webhooks.delivery;

import java.time.Instant;
import org.wego.webhooks.endpoint.CallOutcome;

/**
 * One attempt of a delivery, as the log has it.
 *
 * @param at when it ended
 * @param millis how long it took; {@code null} when nobody knows
 * @param status of the answer; {@code null} without one
 * @param answer how its body begins; {@code null} without one
 */
public record Attempt(
    int number, Instant at, Integer millis, CallOutcome outcome, Integer status, String answer) {}
