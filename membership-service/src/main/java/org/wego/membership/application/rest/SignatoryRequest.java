package org.wego.membership.application.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.application.Signatory;
import org.wego.membership.organization.Name;

/** Who signed. Parts may be missing in a draft, and none at the submission. */
@Schema(name = "Signatory", description = "The mayor or authorized representative who signed (M2)")
public record SignatoryRequest(
    @Size(max = 200) @Name @Schema(nullable = true, examples = "Park Seung-won") String name,
    @Size(max = 200)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(nullable = true, description = "The name in its own script", examples = "박승원")
        String nativeName,
    @Size(max = 200) @Name @Schema(nullable = true, examples = "Mayor") String title,
    @Schema(nullable = true, description = "Not after the submission", examples = "2026-11-20")
        LocalDate signedOn) {

  Signatory toSignatory() {
    return new Signatory(Text.strip(name), Text.strip(nativeName), Text.strip(title), signedOn);
  }

  static SignatoryRequest from(Signatory signatory) {
    return signatory == null
        ? null
        : new SignatoryRequest(
            signatory.name(), signatory.nativeName(), signatory.title(), signatory.signedOn());
  }
}
