package org.wego.awards.practice.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.AwardCategory;
import org.wego.awards.Region;
import org.wego.awards.practice.Audience;
import org.wego.awards.practice.PracticeCity;
import org.wego.awards.practice.PracticeDetails;
import org.wego.awards.practice.PracticeProfile;
import org.wego.awards.practice.PracticeState;

/** A good practice. */
@Schema(name = "GoodPractice")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GoodPracticeResponse(
    UUID id,
    PracticeState state,
    @Schema(examples = "Open Data Plaza") String title,
    String summary,
    String description,
    List<String> links,
    Audience audience,
    @Schema(description = "The award category that fits (A2); absent for none")
        AwardCategory category,
    @Schema(examples = "Seoul") String cityName,
    @Schema(examples = "서울") String nativeCityName,
    @Schema(examples = "KR") String country,
    Region region,
    @Schema(description = "Absent when it is of no member") UUID memberId,
    @Schema(description = "The award entry that it was; absent for none") UUID entryId,
    @Schema(description = "When it first was in the library; absent while it was not")
        LocalDate publishedOn,
    Instant sharedAt) {

  static GoodPracticeResponse from(PracticeDetails practice) {
    PracticeProfile profile = practice.profile();
    PracticeCity city = practice.city();
    return new GoodPracticeResponse(
        practice.id(),
        practice.state(),
        profile.title(),
        profile.summary(),
        profile.description(),
        profile.links(),
        profile.audience(),
        profile.category(),
        city.name(),
        city.nativeName(),
        city.country(),
        city.region(),
        city.memberId(),
        practice.entryId(),
        practice.publishedOn(),
        practice.sharedAt());
  }
}
