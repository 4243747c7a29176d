package org.wego.awards.ranking;

import java.util.UUID;
import org.wego.awards.AwardCategory;

/** An entry that competes for the prizes of its category. */
public record Contender(
    UUID entryId, AwardCategory category, String title, String cityName, String country) {}
