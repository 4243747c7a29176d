package org.wego.awards.practice.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.AwardCategory;
import org.wego.awards.Region;
import org.wego.awards.practice.Audience;
import org.wego.awards.practice.PracticeState;
import org.wego.awards.practice.PracticeSummary;

/** A good practice in the list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GoodPracticeItem(
    UUID id,
    PracticeState state,
    @Schema(examples = "Open Data Plaza") String title,
    String summary,
    @Schema(examples = "Seoul") String cityName,
    @Schema(examples = "서울") String nativeCityName,
    @Schema(examples = "KR") String country,
    Region region,
    Audience audience,
    @Schema(description = "The award category that fits (A2); absent for none")
        AwardCategory category,
    @Schema(description = "Absent when it is of no member") UUID memberId,
    @Schema(description = "The award entry that it was; absent for none") UUID entryId,
    @Schema(description = "When it first was in the library; absent while it was not")
        LocalDate publishedOn) {

  static GoodPracticeItem from(PracticeSummary practice) {
    return new GoodPracticeItem(
        practice.id(),
        practice.state(),
        practice.title(),
        practice.summary(),
        practice.city().name(),
        practice.city().nativeName(),
        practice.city().country(),
        practice.city().region(),
        practice.audience(),
        practice.category(),
        practice.city().memberId(),
        practice.entryId(),
        practice.publishedOn());
  }
}
