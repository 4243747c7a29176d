package org.wego.awards.practice.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.AwardCategory;
import org.wego.awards.practice.Audience;
import org.wego.awards.practice.PracticeProfile;

/** What can be changed of a good practice. */
public record GoodPracticeRevision(
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
        AwardCategory category) {

  static GoodPracticeRevision from(PracticeProfile profile) {
    return new GoodPracticeRevision(
        profile.title(),
        profile.summary(),
        profile.description(),
        profile.links(),
        profile.audience(),
        profile.category());
  }

  @JsonIgnore
  PracticeProfile toProfile() {
    return new PracticeProfile(
        title.strip(),
        summary.strip(),
        description == null || description.isBlank() ? null : description.strip(),
        links == null ? List.of() : links,
        audience,
        category);
  }
}
