package org.wego.awards.judge;

import java.time.Instant;
import java.util.UUID;

/**
 * A conflict with the names of both sides, as the Secretariat reads it.
 *
 * @param key tells it from the others
 * @param declaredAt {@code null} for one that was derived, as is who declared it
 */
public record KnownConflict(
    String key,
    UUID judgeId,
    String judgeName,
    UUID entryId,
    String entryTitle,
    String cityName,
    String country,
    ConflictKind kind,
    String detail,
    Instant declaredAt,
    String declaredBy) {}
