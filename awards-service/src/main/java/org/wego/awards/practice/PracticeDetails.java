package org.wego.awards.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A practice as it is.
 *
 * @param entryId the entry that it was, {@code null} for none
 * @param publishedOn when it first was in the library, {@code null} for never
 */
public record PracticeDetails(
    UUID id,
    PracticeState state,
    PracticeProfile profile,
    PracticeCity city,
    UUID entryId,
    LocalDate publishedOn,
    Instant sharedAt,
    long version) {}
