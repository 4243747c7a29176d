package org.wego.awards.entry.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.entry.CityAuthorization;

/** Who authorized an entry for its city; the signed letter itself is an attachment. */
@Schema(name = "EntryAuthorization")
public record EntryAuthorizationRequest(
    @Size(max = 200)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(nullable = true, examples = "Tran Van Minh")
        String signedBy,
    @Size(max = 200)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(nullable = true, description = "The person's office", examples = "Vice Chairman")
        String title,
    @Schema(nullable = true, examples = "2017-02-01") LocalDate signedOn) {

  static CityAuthorization authorization(EntryAuthorizationRequest authorization) {
    return authorization == null
        ? null
        : new CityAuthorization(
            Text.strip(authorization.signedBy),
            Text.strip(authorization.title),
            authorization.signedOn);
  }

  static EntryAuthorizationRequest from(CityAuthorization authorization) {
    return authorization == null
        ? null
        : new EntryAuthorizationRequest(
            authorization.signedBy(), authorization.title(), authorization.signedOn());
  }
}
