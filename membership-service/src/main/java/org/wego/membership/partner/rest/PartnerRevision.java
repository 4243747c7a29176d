package org.wego.membership.partner.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.organization.Name;
import org.wego.membership.partner.PartnerProfile;

/** What can be changed of a partner. */
@Schema(name = "PartnerRevision")
public record PartnerRevision(
    @NotBlank @Size(max = 200) @Name @Schema(examples = "World Bank") String name,
    @Size(max = 50) @Pattern(regexp = "[^\\t\\r\\n]*") @Schema(nullable = true) String abbreviation,
    @Size(max = 500) @Pattern(regexp = "[^\\t\\r\\n]*") @Schema(nullable = true) String website) {

  static PartnerRevision from(PartnerProfile profile) {
    return new PartnerRevision(profile.name(), profile.abbreviation(), profile.website());
  }

  @JsonIgnore
  PartnerProfile toProfile() {
    return new PartnerProfile(name.strip(), strip(abbreviation), strip(website));
  }

  private static String strip(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
