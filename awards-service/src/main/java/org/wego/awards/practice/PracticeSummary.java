package org.wego.awards.practice;

import java.time.LocalDate;
import java.util.UUID;
import org.wego.awards.AwardCategory;

/**
 * A practice in a list.
 *
 * @param category {@code null} for none, as is the entry
 * @param publishedOn when it first was in the library, {@code null} for never
 */
public record PracticeSummary(
    UUID id,
    PracticeState state,
    String title,
    String summary,
    PracticeCity city,
    Audience audience,
    AwardCategory category,
    UUID entryId,
    LocalDate publishedOn) {}
