package org.wego.awards.entry;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry as it stands.
 *
 * @param contact {@code null} where nothing of it is known
 * @param authorization {@code null} where nothing of it is known
 * @param duplicateOf the entry that it repeats, {@code null} for none
 * @param submittedAt {@code null} before the submission
 * @param withdrawnAt {@code null} unless it was withdrawn
 */
public record EntryDetails(
    UUID id,
    UUID editionId,
    EntryState state,
    EnteringCity city,
    EntryOwner owner,
    EntryText text,
    EntryContact contact,
    CityAuthorization authorization,
    UUID duplicateOf,
    Instant submittedAt,
    Instant withdrawnAt,
    String withdrawalReason,
    Instant createdAt,
    Instant updatedAt,
    long version) {}
