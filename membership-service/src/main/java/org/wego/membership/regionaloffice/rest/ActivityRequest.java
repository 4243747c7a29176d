package org.wego.membership.regionaloffice.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.regionaloffice.ActivityKind;
import org.wego.membership.regionaloffice.ActivityText;

/** Something that a Regional Office did. */
@Schema(name = "RegionalOfficeActivityRequest")
public record ActivityRequest(
    @NotNull @Schema(examples = "INFORMATION_FORUM") ActivityKind kind,
    @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(examples = "Forum on open data in Chengdu")
        String title,
    @Size(max = 4000) @Schema(nullable = true) String description,
    @NotNull @Schema(examples = "2016-04-12") LocalDate beginsOn,
    @Schema(nullable = true, description = "The last day; left out for one day, or what goes on")
        LocalDate endsOn,
    @Schema(nullable = true, description = "Of a recruitment: the member of the office's region")
        UUID memberId,
    @Schema(
            nullable = true,
            description = "Of a recruitment: the application of the office's region")
        UUID applicationId) {

  ActivityText toText() {
    return new ActivityText(
        kind,
        title.strip(),
        description == null || description.isBlank() ? null : description.strip(),
        beginsOn,
        endsOn,
        memberId,
        applicationId);
  }
}
