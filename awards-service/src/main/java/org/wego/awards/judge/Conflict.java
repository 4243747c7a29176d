package org.wego.awards.judge;

import java.util.UUID;

/**
 * A reason for which a judge never scores an entry (A5). There may be several of the same two.
 *
 * @param detail what the judge and the entry share, or what was declared
 */
public record Conflict(
    UUID editionId, UUID judgeId, UUID entryId, ConflictKind kind, String detail) {}
