package org.wego.awards.score;

import java.time.Instant;
import java.util.UUID;

/**
 * How far a judge is with one of the entries that are his or hers to score.
 *
 * @param scored how many criteria have a score
 * @param updatedAt {@code null} while nothing is begun
 * @param settledAt {@code null} until it is settled
 */
public record OwnSheet(
    UUID entryId, OwnSheetState state, int scored, Instant updatedAt, Instant settledAt) {}
