package org.wego.awards.practice.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.AwardCategory;
import org.wego.awards.Region;
import org.wego.awards.practice.Audience;
import org.wego.awards.practice.PracticeProfile;
import org.wego.awards.practice.ShareGoodPractice;
import org.wego.platform.http.json.CountryCode;

/** A good practice to be shared. */
public record GoodPracticeRequest(
    @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\r\\n\\t]*")
        @Schema(examples = "Open Data Plaza")
        String title,
    @NotBlank @Size(max = 5000) String summary,
    @Size(max = 30000) @Schema(nullable = true) String description,
    @Size(max = 20) @Schema(nullable = true, description = "Where more is told")
        List<@NotBlank @Pattern(regexp = "https?://[^\\s/?#]+[^\\s]*") @Size(max = 500) String>
            links,
    @NotNull Audience audience,
    @Schema(nullable = true, description = "The award category that fits (A2)")
        AwardCategory category,
    @Schema(
            nullable = true,
            description = "By the Secretariat: the member whose practice it is, if it is one's")
        UUID memberId,
    @Size(min = 1, max = 200)
        @Pattern(regexp = "[^\\r\\n\\t]*")
        @Searchable
        @Schema(
            nullable = true,
            description =
                "Of an association or agency: the city whose practice it is; a member city's own"
                    + " name otherwise",
            examples = "Seoul")
        String cityName,
    @Size(max = 200) @Pattern(regexp = "[^\\r\\n\\t]*") @Schema(nullable = true, examples = "서울")
        String nativeCityName,
    @CountryCode
        @Schema(
            pattern = "[A-Z]{2}",
            nullable = true,
            description = "Of a city that is no member",
            examples = "KR")
        String country,
    @Schema(nullable = true, description = "Of a city that is no member") Region region) {

  PracticeProfile toProfile() {
    return new GoodPracticeRevision(title, summary, description, links, audience, category)
        .toProfile();
  }

  ShareGoodPractice.SaidCity toCity() {
    return new ShareGoodPractice.SaidCity(
        memberId, stripped(cityName), stripped(nativeCityName), country, region);
  }

  private static String stripped(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
