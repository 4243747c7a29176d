package org.wego.awards.entry;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that was done with an entry.
 *
 * @param otherId the original, where it was linked as a duplicate; otherwise {@code null}
 * @param reason {@code null} for a submission
 */
public record EntryActItem(
    UUID id, EntryAct act, UUID otherId, String reason, Instant at, String actor) {}
