package org.wego.awards.judge;

import java.time.Instant;
import java.util.UUID;

/**
 * A conflict that was declared (A5).
 *
 * @param scoresSetAside whether the judge had settled scores of the entry, which count for nothing
 *     from then on
 */
public record DeclaredConflict(
    UUID id,
    UUID editionId,
    UUID judgeId,
    UUID entryId,
    String reason,
    Instant declaredAt,
    String declaredBy,
    boolean scoresSetAside) {}
