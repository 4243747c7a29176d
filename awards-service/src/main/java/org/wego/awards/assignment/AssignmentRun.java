package org.wego.awards.assignment;

import java.time.Instant;
import java.util.UUID;

/**
 * A run of the solver for an edition.
 *
 * @param attempts how often it was begun
 * @param score what its plan costs, in the solver's words; {@code null} without a plan
 * @param result {@code null} while it is under way, and when it failed
 * @param failure {@code null} unless it failed
 * @param startedAt {@code null} until it was first begun
 * @param finishedAt {@code null} while it is under way
 */
public record AssignmentRun(
    UUID id,
    UUID editionId,
    AssignmentRunState state,
    RunCause cause,
    int attempts,
    String score,
    RunResult result,
    String failure,
    Instant requestedAt,
    String requestedBy,
    Instant startedAt,
    Instant finishedAt) {}
