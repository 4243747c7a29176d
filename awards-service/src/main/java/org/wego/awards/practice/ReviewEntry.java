package org.wego.awards.practice;

import java.time.Instant;
import java.util.UUID;

/**
 * A line of what happened to a practice.
 *
 * @param reason {@code null} where none is needed
 */
public record ReviewEntry(UUID id, ReviewAct act, String reason, Instant at, String by) {}
