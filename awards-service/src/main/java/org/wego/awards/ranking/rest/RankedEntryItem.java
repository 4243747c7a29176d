package org.wego.awards.ranking.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.AwardCategory;
import org.wego.awards.ranking.Contender;
import org.wego.awards.ranking.RankedEntry;
import org.wego.awards.ranking.Rung;

/** An entry's place in its category. */
@Schema(name = "AwardRankedEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RankedEntryItem(
    AwardCategory category,
    @Schema(description = "Absent without scores", examples = "1") Integer rank,
    UUID entryId,
    @Schema(description = "Absent for a judge in a blind review, as are city and country")
        String title,
    @Schema(examples = "Seoul") String cityName,
    @Schema(examples = "KR") String country,
    @Schema(description = "How many judges' scores count", examples = "3") int scores,
    @Schema(
            description =
                "The mean of the normalised scores; it and the numbers that follow are rounded half"
                    + " up to six decimals, compared like that, and absent without scores",
            examples = "8.223006")
        BigDecimal normalisedMean,
    @Schema(description = "The mean of the scores as given", examples = "7.500000")
        BigDecimal rawMean,
    @Schema(description = "The median of the scores as given", examples = "7.500000")
        BigDecimal median,
    @Schema(
            description =
                "The mean for the criterion of the highest weight; of several such, for the one"
                    + " listed first",
            examples = "7.000000")
        BigDecimal weightiestCriterionMean,
    @Schema(
            description = "What the entry drew; absent without scores or seed",
            examples = "5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9")
        String lot,
    @Schema(
            description =
                "What put it before the entry that follows; absent for the last one with scores, and"
                    + " where two share a rank because no seed was published")
        Rung aheadOfNextBy) {

  static RankedEntryItem from(RankedEntry ranked, boolean blind) {
    Contender entry = ranked.entry();
    return new RankedEntryItem(
        entry.category(),
        ranked.rank(),
        entry.entryId(),
        blind ? null : entry.title(),
        blind ? null : entry.cityName(),
        blind ? null : entry.country(),
        ranked.scores(),
        ranked.normalisedMean(),
        ranked.rawMean(),
        ranked.median(),
        ranked.weightiestCriterionMean(),
        ranked.lot(),
        ranked.aheadOfNextBy());
  }
}
