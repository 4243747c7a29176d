package org.wego.membership.partner.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.organization.Name;
import org.wego.membership.partner.PartnerProfile;

/** A partner to be registered. */
@Schema(name = "PartnerRequest")
public record PartnerRequest(
    @NotBlank @Size(max = 200) @Name @Schema(examples = "World Bank") String name,
    @Size(max = 50) @Pattern(regexp = "[^\\t\\r\\n]*") @Schema(nullable = true) String abbreviation,
    @Size(max = 500) @Pattern(regexp = "[^\\t\\r\\n]*") @Schema(nullable = true) String website,
    @Schema(nullable = true, description = "The first one, where there is one already")
        MemorandumRequest memorandum) {

  @JsonIgnore
  PartnerProfile toProfile() {
    return new PartnerRevision(name, abbreviation, website).toProfile();
  }
}
