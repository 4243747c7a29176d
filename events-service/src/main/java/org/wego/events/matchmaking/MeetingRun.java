package org.wego.events.matchmaking;

import java.time.Instant;
import java.util.UUID;

/**
 * A run of the solver for an event.
 *
 * @param attempts how often it was begun
 * @param score what its schedule costs, in the solver's words; {@code null} without one
 * @param result {@code null} while it is under way, and when it failed
 * @param failure {@code null} unless it failed
 * @param startedAt {@code null} until it was first begun
 * @param finishedAt {@code null} while it is under way
 */
public record MeetingRun(
    UUID id,
    UUID eventId,
    MeetingRunState state,
    MeetingRunCause cause,
    int attempts,
    String score,
    MeetingRunResult result,
    String failure,
    Instant requestedAt,
    String requestedBy,
    Instant startedAt,
    Instant finishedAt) {}
