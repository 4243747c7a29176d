package org.wego.membership.officer.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.officer.OfficerDetails;
import org.wego.membership.officer.PersonNames;
import org.wego.membership.organization.Name;

/** The names of an officer, corrected. */
@Schema(name = "SecretariatOfficerNamesRequest")
public record OfficerNamesRequest(
    @NotBlank @Size(max = 200) @Name @Schema(examples = "Park Ji-won") String name,
    @Size(max = 200) @Pattern(regexp = "[^\\t\\r\\n]*") @Schema(nullable = true, examples = "박지원")
        String nativeName) {

  static OfficerNamesRequest from(OfficerDetails officer) {
    return new OfficerNamesRequest(officer.name(), officer.nativeName());
  }

  PersonNames toNames() {
    return new PersonNames(name.strip(), strip(nativeName));
  }

  static String strip(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
