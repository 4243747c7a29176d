package org.wego.awards.assignment;

import java.time.Instant;
import java.util.UUID;
import org.wego.awards.AwardCategory;

/**
 * That a judge is, or was, to score an entry.
 *
 * @param releasedAt {@code null} while it is active
 * @param releaseReason {@code null} while it is active
 */
public record Assignment(
    UUID id,
    UUID editionId,
    UUID entryId,
    AwardCategory category,
    String entryTitle,
    UUID judgeId,
    String judgeName,
    UUID runId,
    AssignmentState state,
    Instant assignedAt,
    Instant releasedAt,
    ReleaseReason releaseReason) {}
