package org.wego.membership.member.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.member.Renaming;
import org.wego.membership.organization.Name;

/** Another name of a member. */
@Schema(name = "Renaming")
public record RenamingRequest(
    @NotBlank @Size(max = 200) @Name @Schema(examples = "Astana") String name,
    @Size(max = 200)
        @Name
        @Schema(nullable = true, description = "Stays as it is unless given", examples = "Астана")
        String nativeName,
    @NotNull
        @Schema(
            description = "The first day of the name: today or before, not before an earlier one",
            examples = "2022-09-17")
        LocalDate effectiveOn,
    @NotBlank @Size(max = 2000) @Schema(examples = "The city took back its former name")
        String reason,
    @Size(max = 100)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(nullable = true, examples = "Presidential decree 1017")
        String reference) {

  Renaming toRenaming() {
    return new Renaming(
        name.strip(), strip(nativeName), effectiveOn, reason.strip(), strip(reference));
  }

  private static String strip(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
